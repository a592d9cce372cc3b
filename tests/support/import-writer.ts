import { submitImport } from '@/lib/changes/member-import/submit'

/* Started by a test that kills it: applies a list of members of an editor. */

const [editor = '', list = ''] = process.argv.slice(2)
await submitImport({ kind: 'user', id: editor, role: 'editor', networks: [] }, list, () => ({
  title: 'Import',
}))
