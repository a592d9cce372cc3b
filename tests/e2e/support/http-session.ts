import { MULTIPART, multipart } from './multipart'
import type { Sender } from './post'
import { TEST_PASSWORD } from './test-users'

/** Signs in as a browser without scripts does. @returns the `Cookie` header of the session */
export async function sessionOf(server: Sender, email: string, from?: string): Promise<string> {
  const page = await server.send('/fr/admin/sign-in', { from })
  const hidden = [...page.body.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)]
  const parts = hidden.map(([, name = '', value = '']) => ({ name, value: value.replaceAll('&quot;', '"') }))
  const typed = [
    { name: 'email', value: email },
    { name: 'password', value: TEST_PASSWORD },
  ]
  const answer = await server.send('/fr/admin/sign-in', {
    method: 'POST',
    headers: { 'content-type': MULTIPART },
    body: multipart([...parts, ...typed]),
    from,
  })
  const cookies = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0])
  if (answer.status !== 303) throw new Error(`Signing in was answered by ${answer.status}`)
  return cookies.join('; ')
}
