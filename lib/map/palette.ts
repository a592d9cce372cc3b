/**
 * Colours of the base maps. A base map is an image of its own, which the page's style sheet cannot reach, so these
 * repeat the tokens `--color-map-land` and `--color-map-border` of `app/globals.css` (a unit test holds them equal).
 * The sea is left transparent: the page paints it.
 */
export const MAP_PALETTE = {
  light: { land: '#ebe8df', border: '#aba492' },
  dark: { land: '#262d31', border: '#5a646a' },
} as const
