/** Of FollowTheMoney's model (alephdata/followthemoney and opensanctions/followthemoney, `followthemoney/schema/*.yaml`), the schemata that we write: names of properties, those inherited among them, what is required, and to what entities lead. */
interface FtmSchema {
  readonly properties: readonly string[];
  readonly required: readonly string[];
  readonly ranges?: Readonly<Record<string, readonly string[]>>;
}

const thing = [
  ...["name", "alias", "previousName", "weakAlias", "country", "summary", "notes", "description", "sourceUrl"],
  ...["publisher", "publisherUrl", "wikipediaUrl", "wikidataId", "keywords", "topics", "address", "addressEntity"],
  ...["program", "programId", "proof", "createdAt", "modifiedAt", "retrievedAt"],
];
const legalEntity = [
  ...thing,
  ...["email", "phone", "website", "legalForm", "incorporationDate", "dissolutionDate", "status", "sector"],
  ...["classification", "registrationNumber", "idNumber", "jurisdiction", "mainCountry", "parent"],
];
const person = [
  ...legalEntity,
  ...["title", "firstName", "secondName", "middleName", "fatherName", "motherName", "lastName", "nameSuffix"],
  ...["birthDate", "birthPlace", "birthCountry", "deathDate", "position", "nationality", "citizenship", "gender"],
];
const interval = [
  ...["startDate", "endDate", "date", "summary", "description", "recordId", "sourceUrl", "proof", "publisher"],
  ...["publisherUrl", "namesMentioned", "modifiedAt", "retrievedAt"],
];
const interest = [...interval, "role", "status"];
const legalEntities = ["Person", "Organization"];

export const ftmSchemata: Readonly<Record<string, FtmSchema>> = {
  Person: { properties: person, required: ["name"] },
  Organization: { properties: legalEntity, required: ["name"] },
  Event: {
    properties: [...thing, ...interval, "location", "important", "organizer", "involved"],
    required: ["name"],
    ranges: { organizer: legalEntities, involved: legalEntities },
  },
  Document: {
    properties: [...thing, "title", "author", "language", "date", "authoredAt", "publishedAt", "fileName"],
    required: ["name"],
  },
  Sanction: {
    properties: [
      ...interval,
      ...["entity", "authority", "authorityId", "unscId", "program", "programId", "programUrl", "provisions"],
      ...["status", "duration", "reason", "country", "listingDate"],
    ],
    required: ["entity"],
    ranges: { entity: ["Person", "Organization", "Event", "Document"] },
  },
  Directorship: {
    properties: [...interest, "director", "organization", "secretary"],
    required: ["director", "organization"],
    ranges: { director: legalEntities, organization: ["Organization"] },
  },
  Membership: {
    properties: [...interest, "member", "organization"],
    required: ["member", "organization"],
    ranges: { member: legalEntities, organization: ["Organization"] },
  },
  UnknownLink: {
    properties: [...interest, "subject", "object"],
    required: [],
    ranges: {
      subject: ["Person", "Organization", "Event", "Document"],
      object: ["Person", "Organization", "Event", "Document"],
    },
  },
};
