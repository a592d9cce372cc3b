import { withEmptyDatabase } from './database'

withEmptyDatabase()
