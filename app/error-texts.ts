import de from '@/messages/error-page/de.json'
import en from '@/messages/error-page/en.json'
import fr from '@/messages/error-page/fr.json'

/** The few words of the error pages. They are sent with every page, so they are apart from the rest of the messages. */
export const ERROR_TEXTS = { fr, de, en }
