import { type JsonLdNode, jsonLdText } from '@/lib/exchange/json-ld/node'

/** What a page is about, for machines. Data, not a script: no policy has to allow it, and it cannot run. */
export function JsonLd({ nodes }: { nodes: readonly JsonLdNode[] }) {
  return <script type="application/ld+json">{jsonLdText(nodes)}</script>
}
