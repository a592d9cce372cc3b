import { describe, expect, it } from 'vitest'
import { linkMentions } from '@/lib/queries/partnership-mentions'

const observatory = {
  href: '/observatory',
  names: ['Observatoire international des maires sur le Vivre ensemble', 'OIMVE'],
}
const linked = (text: string, bodies: Parameters<typeof linkMentions>[1]) =>
  linkMentions(text, bodies).flatMap(({ text: piece, href }) => (href ? [[piece, href]] : []))

describe('mentions of networks in a text', () => {
  it('become links, and the text stays whole', () => {
    const text = 'Contact grâce à l’AIMF, puis au sein de CGLU.'
    const pieces = linkMentions(text, [
      { href: '/aimf', names: ['AIMF', 'Association internationale des maires francophones'] },
      { href: '/uclg', names: ['UCLG', 'CGLU'] },
    ])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter(({ href }) => href)).toEqual([
      { text: 'AIMF', href: '/aimf' },
      { text: 'CGLU', href: '/uclg' },
    ])
  })

  it('are found where small words and capitals differ', () => {
    const text = 'dans l’Observatoire international des maires pour le vivre ensemble, puis'
    expect(linked(text, [observatory])).toEqual([
      ['Observatoire international des maires pour le vivre ensemble', '/observatory'],
    ])
  })

  it('are found in bent German forms', () => {
    const body = {
      href: '/o',
      names: ['Internationales Observatorium der Bürgermeister zum Zusammenleben'],
    }
    const text = 'Arbeit im Internationalen Observatorium der Bürgermeister für das Zusammenleben und'
    expect(linked(text, [body])).toHaveLength(1)
  })

  it('are whole words: an acronym inside another word is none', () => {
    expect(linked('La CGLUA et l’aimf', [{ href: '/x', names: ['CGLU', 'AIMF'] }])).toEqual([])
  })

  it('are linked once each, the longest name first', () => {
    const bodies = [{ href: '/aimf', names: ['AIMF', 'bureau de l’AIMF'] }]
    expect(linked('AIMF : le bureau de l’AIMF et l’AIMF', bodies)).toEqual([['bureau de l’AIMF', '/aimf']])
  })

  it('leave a text without any as it is', () => {
    expect(linkMentions('Rien.', [observatory])).toEqual([{ text: 'Rien.', href: null }])
  })
})
