import { absolute } from '@/lib/i18n/metadata'
import type { EventPageView } from '@/lib/queries/event-page'
import type { EventSeriesPageView } from '@/lib/queries/event-series-page'
import { isoDate, type JsonLdNode, organizationNode } from './node'

/** A meeting as schema:Event. */
export function eventJsonLd(view: EventPageView): JsonLdNode {
  const { place, series, hosts, network, record, dated } = view
  const organizers = hosts.length > 0 ? hosts : network ? [network] : []
  return {
    '@type': 'Event',
    '@id': record.permalink,
    name: view.title.text,
    inLanguage: view.title.lang,
    description: view.summary?.text,
    url: record.permalink,
    startDate: isoDate(dated.period.from),
    endDate: isoDate(dated.period.to),
    location: place && {
      '@type': 'Place',
      name: place.name.text,
      url: absolute(place.href),
      address: { '@type': 'PostalAddress', addressLocality: place.name.text, addressCountry: place.country },
      geo:
        place.lat !== null && place.lon !== null
          ? { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon }
          : null,
    },
    organizer: organizers.map(organizationNode),
    superEvent: series && { '@type': 'EventSeries', '@id': absolute(series.href), name: series.name.text },
  }
}

/** A series of meetings as schema:EventSeries. */
export function eventSeriesJsonLd(view: EventSeriesPageView): JsonLdNode {
  const { record, network, editions } = view
  return {
    '@type': 'EventSeries',
    '@id': record.permalink,
    name: view.name.text,
    description: view.description?.text,
    url: record.permalink,
    organizer: network && organizationNode(network),
    subEvent: editions.map((edition) => ({
      '@type': 'Event',
      '@id': absolute(edition.href),
      name: edition.title.text,
      startDate: isoDate(edition.dated.period.from),
      endDate: isoDate(edition.dated.period.to),
    })),
  }
}
