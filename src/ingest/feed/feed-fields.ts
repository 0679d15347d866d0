/** Where each part of a feed is looked for, best first. */
export const feedFields = {
  title: ["title", "atom:title", "dc:title"],
  description: [
    "description",
    "subtitle",
    "tagline",
    "atom:subtitle",
    "dc:description",
    "abstract",
    "itunes:subtitle",
    "itunes:summary",
    "info",
  ],
  link: ["link", "atom:link"],
  language: ["dc:language", "language"],
} as const;

/** Where each part of an entry is looked for, best first. */
export const entryFields = {
  title: ["title", "atom:title", "dc:title", "itunes:title", "media:title"],
  guid: ["guid", "id", "atom:id"],
  link: ["link", "atom:link"],
  summary: [
    "description",
    "summary",
    "atom:summary",
    "dc:description",
    "abstract",
    "itunes:summary",
    "itunes:subtitle",
    "media:description",
    "media:text",
  ],
  /** `summary` again: beside a `description` it is the other body. */
  content: [
    "content:encoded",
    "content",
    "atom:content",
    "fullitem",
    "body",
    "content:items",
    "summary",
    "atom:summary",
  ],
  tags: [
    "category",
    "atom:category",
    "dc:subject",
    "itunes:category",
    "media:category",
    "itunes:keywords",
    "media:keywords",
    "keywords",
  ],
  /** Enclosures, which may have a title; of links only those that are one. */
  enclosed: ["enclosure", "link", "atom:link"],
  published: [
    "published",
    "pubdate",
    "atom:published",
    "issued",
    "dcterms:issued",
    "dc:date",
    "dcterms:created",
    "created",
    "date",
  ],
  updated: ["updated", "modified", "atom:updated", "dcterms:modified"],
  author: ["author", "atom:author", "dc:creator", "dc:author", "itunes:author", "media:credit"],
  language: ["dc:language", "language"],
  /** Holds title and description of a video where the entry itself has none. */
  group: ["media:group", "media:content"],
} as const;
