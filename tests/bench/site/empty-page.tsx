/** The page against which the script of the others is weighed: the layouts around it and nothing else. */
export const dynamic = 'force-static'

export default function EmptyPage() {
  return <main id="main" />
}
