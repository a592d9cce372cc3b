import { addFixtures } from './add-fixtures'
import { testDatabaseUrl } from './test-database'

/**
 * Runs when the site answers, before the first test: adds the records that the data set cannot have, and users to sign
 * in as. A site that runs already (E2E_URL) gets them only where E2E_DATABASE_URL names its database; without them the
 * tests of withdrawn records and of the editors' pages fail there.
 */
export default function setUp(): void {
  const url = testDatabaseUrl()
  if (url) addFixtures(url, 'records', 'users', 'foreign')
}
