import type { RecordType } from '@/lib/domain/vocabulary'

/*
 * A form is described, not written: one description per record type (`records/`), drawn by one engine
 * (`components/forms`), read by one function (`read-form.ts`) and checked against the type's schema by a test.
 */

/** Records that a field may refer to, as the picker offers them. */
export interface ReferenceTarget {
  type: RecordType | 'any'
  /** Only networks, or only places; all bodies otherwise. */
  only?: 'network' | 'place'
  /** The field that names the network whose records come first. */
  within?: string
  /** What the picker can make where it is missing. */
  make?: 'place' | 'source'
}

/** The lists of the vocabulary that label the choices, as `messages` names them. */
export type ChoiceList =
  | 'organizationKind'
  | 'nameKind'
  | 'identifierScheme'
  | 'networkScope'
  | 'networkStatus'
  | 'membershipClass'
  | 'membershipRole'
  | 'membershipStatus'
  | 'organKind'
  | 'seatRuleBasis'
  | 'partnershipForm'
  | 'partnershipStatus'
  | 'partySide'
  | 'partyRole'
  | 'themeRank'
  | 'answer'
  | 'changeEventKind'
  | 'documentKind'
  | 'claimKind'
  | 'claimUnit'
  | 'citationStance'
  | 'confidence'

interface Named {
  /** Where the value stands in its record or item: `network.seat`. */
  name: string
  /** Key of its label and help under `FormFields`; by default `<type>.<name>`, dots and all. */
  label?: string
  /** Not a statement about the world (an address, an order): a change of it asks for no source. */
  technical?: boolean
  optional?: boolean
}

/** One text of a translation table. `points` is a list of paragraphs, typed one a line. */
export interface TextField extends Named {
  kind: 'line' | 'paragraph' | 'points'
}

export type Field =
  | (Named & { kind: 'line' | 'paragraph' | 'address' | 'amount' | 'currency' | 'language' })
  | (Named & { kind: 'country' })
  | (Named & { kind: 'number'; whole?: boolean; min?: number; max?: number; initial?: number })
  | (Named & { kind: 'date'; role?: 'date' | 'from' | 'to' })
  | (Named & { kind: 'choice'; list: ChoiceList; values: readonly string[]; initial?: string })
  | (Named & { kind: 'choices'; list: ChoiceList; values: readonly string[] })
  | (Named & { kind: 'flag'; initial: boolean })
  | (Named & { kind: 'reference' | 'references'; to: ReferenceTarget })
  | (Named & { kind: 'languages' | 'numbers' })
  /** Address part or key: made from other fields where it is left empty. */
  | (Named & { kind: 'key'; from: readonly string[] })
  | (Named & { kind: 'citable' })
  | (Named & { kind: 'texts'; fields: readonly TextField[]; needed?: boolean })
  /** One line in each language, for rows inside a record; `nullable` where none at all is null. */
  | (Named & { kind: 'labels'; nullable?: boolean })
  | (Named & { kind: 'list'; fields: readonly Field[] })

export interface Section {
  /** Key of its title under `FormSections`, and its anchor. */
  id: string
  fields: readonly Field[]
  /** Only for organizations of kind network; `others` for all but them. */
  when?: 'network' | 'others'
}

export interface FormDescription {
  type: RecordType
  sections: readonly Section[]
  /** The value holds one statement, so that a new one without source has none at all. */
  oneStatement?: boolean
  /** Fields that have a source of their own beside the record's, by the path of the changed value. */
  citable?: (path: readonly string[]) => CitableField | null
}

/** The part of a record that a citation speaks of: its path, whose last part may be told by its place in a list. */
export type CitableField =
  | { field: string }
  /** `parties/<slug of the organization>`. */
  | { organization: string; prefix: string }
  /** `legalForms/<number>`: all of them, since their numbers move. */
  | { list: string }

/** The value of a form as typed: texts for everything that is written, the shape of the record's value. */
export type FormNode = string | boolean | readonly string[] | readonly FormTree[] | FormTree
export type FormTree = { readonly [name: string]: FormNode }

/** What is wrong with a field: `path` is where in the form, `code` the key of the sentence under `FormProblems`. */
export interface Problem {
  path: readonly string[]
  code: string
  detail?: string
}

/** All fields of a description, whatever the section. */
export function fieldsOf(description: FormDescription): Field[] {
  return description.sections.flatMap(({ fields }) => fields)
}

/** Whether a section is asked for, given what is typed. */
export function isAsked(section: Section, form: FormTree): boolean {
  if (!section.when) return true
  return (form.kind === 'network') === (section.when === 'network')
}
