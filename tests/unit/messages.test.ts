import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import * as vocabulary from '@/lib/domain/vocabulary'
import de from '@/messages/de.json'
import en from '@/messages/en.json'
import deErrorPage from '@/messages/error-page/de.json'
import enErrorPage from '@/messages/error-page/en.json'
import frErrorPage from '@/messages/error-page/fr.json'
import fr from '@/messages/fr.json'

const FILES = {
  fr: { ...fr, ErrorPage: frErrorPage },
  de: { ...de, ErrorPage: deErrorPage },
  en: { ...en, ErrorPage: enErrorPage },
}
const NARROW = '\u202f'
const NO_BREAK = '\u00a0'

/** Every message of a file by its dotted key. */
function flatten(node: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

/** What a message expects to be given (arguments, tags), and the text that it shows. */
function read(
  elements: MessageFormatElement[],
  into = { expects: new Set<string>(), shows: [] as string[] },
) {
  for (const element of elements) {
    if (element.type === TYPE.literal) into.shows.push(element.value)
    else if (element.type !== TYPE.pound) into.expects.add(element.value)
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      for (const option of Object.values(element.options)) read(option.value, into)
    }
    if (element.type === TYPE.tag) read(element.children, into)
  }
  return into
}

const messages = {
  fr: flatten(FILES.fr),
  de: flatten(FILES.de),
  en: flatten(FILES.en),
}
const keys = [...messages.fr.keys()]
const shown = (locale: keyof typeof messages) =>
  [...messages[locale]].flatMap(([key, text]) => read(parse(text)).shows.map((part) => ({ key, part })))

describe('the messages', () => {
  it.each(['de', 'en'] as const)('say in %s everything that they say in French', (locale) => {
    expect([...messages[locale].keys()].sort()).toEqual(keys.toSorted())
  })

  it.each(['fr', 'de', 'en'] as const)('are sorted by namespace in %s, and none is empty', (locale) => {
    const { ErrorPage: _, ...file } = FILES[locale]
    expect(Object.keys(file)).toEqual(Object.keys(file).sort())
    expect([...messages[locale]].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  // Parts of sentences are declined: each language takes the forms that its grammar needs of those it is offered.
  const declined = /^(Period|CitySearch\.sentence)\./
  it.each(keys.filter((key) => !declined.test(key)))(
    '%s takes the same arguments in every language',
    (key) => {
      const [french, ...others] = (['fr', 'de', 'en'] as const).map((locale) =>
        [...read(parse(messages[locale].get(key) ?? '')).expects].sort(),
      )
      for (const other of others) expect(other).toEqual(french)
    },
  )
})

describe('the typography', () => {
  it.each(['fr', 'de', 'en'] as const)('of %s has no typewriter quotes, apostrophes or dots', (locale) => {
    expect(shown(locale).filter(({ part }) => /['"]|\.\.\./.test(part))).toEqual([])
  })

  it('of French puts a narrow no-break space before ; ! ? and a no-break space before : and inside « »', () => {
    const wrong = new RegExp(
      `(^|[^${NARROW}])[;!?]|[^${NO_BREAK}]:(?!//)|«(?!${NO_BREAK})|[^${NO_BREAK}]»|[^${NARROW}]%`,
    )
    expect(shown('fr').filter(({ part }) => wrong.test(part))).toEqual([])
  })

  it('of German opens quotations below and closes them above', () => {
    // The whole message: what is quoted is often an argument, which parts a message in two.
    const wrong = /”|“[^“]*$(?<!„[^“]*“[^“]*)/
    expect([...messages.de].filter(([, text]) => wrong.test(text))).toEqual([])
  })
})

/** The closed lists and where their labels stand. */
const LABELLED = {
  organizationKind: vocabulary.ORGANIZATION_KINDS,
  organizationKinds: vocabulary.ORGANIZATION_KINDS,
  nameKind: vocabulary.NAME_KINDS,
  identifierScheme: vocabulary.IDENTIFIER_SCHEMES,
  networkScope: vocabulary.NETWORK_SCOPES,
  networkScopes: vocabulary.NETWORK_SCOPES,
  networkStatus: vocabulary.NETWORK_STATUSES,
  membershipClass: vocabulary.MEMBERSHIP_CLASSES,
  membershipRole: vocabulary.MEMBERSHIP_ROLES,
  membershipStatus: vocabulary.MEMBERSHIP_STATUSES,
  organKind: vocabulary.ORGAN_KINDS,
  organKinds: vocabulary.ORGAN_KINDS,
  seatRuleBasis: vocabulary.SEAT_RULE_BASES,
  partnershipForm: vocabulary.PARTNERSHIP_FORMS,
  partnershipForms: vocabulary.PARTNERSHIP_FORMS,
  partnershipStatus: vocabulary.PARTNERSHIP_STATUSES,
  partySide: vocabulary.PARTY_SIDES,
  partyRole: vocabulary.PARTY_ROLES,
  themeRank: vocabulary.THEME_RANKS,
  answer: vocabulary.ANSWERS,
  changeEventKind: vocabulary.CHANGE_EVENT_KINDS,
  changeEventSide: vocabulary.CHANGE_EVENT_SIDES,
  documentKind: vocabulary.DOCUMENT_KINDS,
  claimKind: vocabulary.CLAIM_KINDS,
  claimUnit: vocabulary.CLAIM_UNITS,
  citationStance: vocabulary.CITATION_STANCES,
  confidence: vocabulary.CONFIDENCES,
  recordType: vocabulary.RECORD_TYPES,
  changeSetOrigin: vocabulary.CHANGE_SET_ORIGINS,
  changeSetStatus: vocabulary.CHANGE_SET_STATUSES,
  changeAction: vocabulary.CHANGE_ACTIONS,
  changeSetReach: vocabulary.CHANGE_SET_REACHES,
  retirementReason: vocabulary.RETIREMENT_REASONS,
  userRole: vocabulary.USER_ROLES,
  asOfAnswer: vocabulary.AS_OF_ANSWERS,
} as const

/** Lists that are not words to show. */
const UNLABELLED: readonly unknown[] = [vocabulary.LOCALES, vocabulary.TERRITORIAL_KINDS]

describe('the vocabulary', () => {
  it.each(Object.entries(LABELLED))(
    'has a label for every value of %s, and for nothing else',
    (list, values) => {
      expect(Object.keys(fr.Vocabulary[list as keyof typeof LABELLED]).sort()).toEqual([...values].sort())
    },
  )

  it('has labels for every closed list', () => {
    const lists = Object.values(vocabulary).filter((value) => Array.isArray(value))
    const labelled: readonly unknown[] = Object.values(LABELLED)
    expect(lists.filter((list) => !labelled.includes(list) && !UNLABELLED.includes(list))).toEqual([])
  })
})
