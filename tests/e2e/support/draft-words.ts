/** What a form says of its draft: that it is kept here only, that it is saved, that it is taken up again. */
export const DRAFT_WORDS = {
  fr: {
    kept: /gardé dans ce navigateur/,
    saved: /Brouillon enregistré à/,
    resumed: /Vous reprenez votre brouillon/,
  },
  de: {
    kept: /bleibt in diesem Browser erhalten/,
    saved: /Entwurf gespeichert um/,
    resumed: /Sie setzen Ihren Entwurf/,
  },
} as const
