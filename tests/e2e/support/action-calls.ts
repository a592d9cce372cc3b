import { FORM, type WellFormed } from './malformed'

/** A record that is not there. */
export const NOWHERE = '00000000-0000-4000-8000-000000000000'

/** Stands in what malformed forms say, so that a row made of one would be found. */
export const MARK = 'malformed-post'

export interface Call extends WellFormed {
  /** Who calls; an administrator unless said otherwise. */
  as?: 'contributor' | 'nobody'
}

const form = (fields: Record<string, string>, ...bound: unknown[]): Call => ({
  args: ['fr', ...bound, {}, FORM],
  fields,
})

const user = { name: MARK, role: 'emperor', locale: 'fr', networks: NOWHERE, secondFactorRequired: 'on' }
const retirement = { type: 'organization', id: NOWHERE, reason: 'error', successor: '', why: MARK }

/**
 * Every server action with a call that is well formed and changes nothing: it names what is not there, or lacks what
 * is needed. Written out, so that a new action has to be added.
 */
export const CALLS: Readonly<Record<string, Call>> = {
  'sign-in/signInWithPassword': {
    ...form({ email: `${MARK}@example.org`, password: 'not a password of anybody', next: '' }),
    as: 'nobody',
  },
  'sign-in/enterSecondFactor': { ...form({ code: '000000', next: '' }), as: 'nobody' },
  'sign-in/endSession': { args: ['fr'], fields: {}, as: 'nobody' },
  'forgotten/askForLink': { ...form({ email: `${MARK}@example.org` }), as: 'nobody' },
  'set-password/choosePassword': {
    ...form({ password: 'a long password', repeated: 'a long password' }, 'no-such-token-anywhere'),
    as: 'nobody',
  },
  'account/saveProfile': form({ name: '', locale: 'xx' }),
  'account/savePassword': form({ current: 'wrong', password: 'a long password', repeated: 'another one' }),
  'account/endSession': form({ session: NOWHERE }),
  'account/beginSecondFactor': form({ password: 'wrong' }),
  'account/finishSecondFactor': form({ code: '000000' }),
  'account/newRecoveryCodes': form({ password: 'wrong' }),
  'account/endSecondFactor': form({ password: 'wrong' }),
  'users/invite': form({ ...user, email: `${MARK}@example.org` }),
  'users/save': form(user, NOWHERE),
  'users/takeStep': form({ step: 'deactivate' }, NOWHERE),
  'users/requireSecondFactor': { args: ['fr', 'perhaps'], fields: {}, as: 'contributor' },
  'changes/decide': form({ id: NOWHERE, intent: 'approve', comment: MARK }),
  'changes/undo': form({ id: NOWHERE, change: '', title: MARK, reason: MARK }),
  'records/confirmRecord': form({ type: 'organization', id: NOWHERE, version: '1' }),
  'records/retireRecord': form(retirement),
  'records/[type]/saveRecord': {
    args: [
      'fr',
      'organization',
      {
        type: 'organization',
        recordId: NOWHERE,
        baseVersion: 1,
        draftId: NOWHERE,
        intent: 'publish',
        content: {
          form: { name: MARK },
          source: {},
          reason: MARK,
          made: [],
          recordId: NOWHERE,
          changeSet: null,
        },
        decisions: null,
      },
    ],
    fields: {},
  },
  'records/[type]/discardOwnDraft': { args: [NOWHERE], fields: {} },
  'import/describeList': form(
    { day: '2020', url: '', title: MARK, publisher: '', 'column-0': 'name' },
    NOWHERE,
  ),
  'import/compareNext': { args: ['fr', NOWHERE], fields: {} },
  'import/decideRows': { args: ['fr', NOWHERE, [{ line: 1, choice: { include: true } }]], fields: {} },
  'import/decideEndings': { args: ['fr', NOWHERE, [NOWHERE], '2020'], fields: {} },
  'import/submitList': { args: ['fr', NOWHERE], fields: {} },
  'import/discardList': { args: ['fr', NOWHERE], fields: {} },
}
