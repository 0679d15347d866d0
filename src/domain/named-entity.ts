/** An entity of the facts that a text names. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}
