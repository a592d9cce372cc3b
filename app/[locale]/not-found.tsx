import { MissingPage } from '@/components/layout/missing-page'

export { MissingPage as default }
