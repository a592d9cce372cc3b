import { createOTP } from '@better-auth/utils/otp'

/** What an app on the phone shows now that was given an `otpauth:` address. */
export function totpCode(uri: string): Promise<string> {
  return createOTP(base32(new URL(uri).searchParams.get('secret') ?? '')).totp()
}

/** The key as apps read it (RFC 4648). */
function base32(text: string): string {
  const bits = [...text.replace(/=+$/, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString('latin1')
}
