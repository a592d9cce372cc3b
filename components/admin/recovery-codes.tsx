interface RecoveryCodesProps {
  codes: readonly string[]
  title: string
  text: string
}

/** Codes to be kept on paper: shown once. */
export function RecoveryCodes({ codes, title, text }: RecoveryCodesProps) {
  return (
    <div className="border border-maybe bg-maybe-soft p-4">
      <p className="font-semibold">{title}</p>
      <p className="mt-1 text-sm">{text}</p>
      <ul className="mt-3 grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-sm sm:grid-cols-3" translate="no">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  )
}
