import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

const config: NextConfig = {
  poweredByHeader: false,
  // A server in front compresses better and caches the result; see docs/operations.md.
  compress: false,
  // Pictures are drawn as SVG or served as they are: no image code runs on what others send.
  images: { unoptimized: true },
  // proxy.ts removes trailing slashes together with everything else that is wrong in an address: one hop, not two.
  skipTrailingSlashRedirect: true,
  devIndicators: false,
  // `npm test` checks types; whoever starts a checkout need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Islands carry their content in their name (lib/islands).
  headers: async () => [
    {
      source: '/islands/:file([\\w-]+-[A-Z0-9]{8}\\.js)',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
  ],
}

export default withNextIntl(config)
