interface Party {
  side: 'home' | 'partner'
  listed: boolean
  place: { lat: number; lon: number } | null
}

/**
 * Between whom a partnership runs on a map: every located party of the one side with every one of the other. Bodies that
 * only take part without being listed are left out, unless a side has no other.
 */
export function partnershipLines<P extends Party>(parties: readonly P[]): { from: P; to: P }[] {
  const side = (name: Party['side']) => {
    const located = parties.filter((party) => party.side === name && party.place !== null)
    const listed = located.filter((party) => party.listed)
    return listed.length > 0 ? listed : located
  }
  return side('home').flatMap((from) => side('partner').map((to) => ({ from, to })))
}
