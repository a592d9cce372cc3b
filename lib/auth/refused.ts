/** Why something about accounts was not done; a key of the messages under `AdminUsers.refused`. */
export type AccountRefusal =
  | 'forbidden'
  | 'missing'
  | 'email-taken'
  | 'own-account'
  | 'last-administrator'
  | 'deactivated'
  | 'wrong-password'
  | 'wrong-code'
  | 'required'
  | 'limited'

/** What was asked for was not done, and nothing was written. */
export class AccountRefused extends Error {
  constructor(
    readonly reason: AccountRefusal,
    readonly seconds = 0,
  ) {
    super(`refused: ${reason}`)
    this.name = 'AccountRefused'
  }
}
