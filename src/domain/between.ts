/** From an instant to before another, in milliseconds since the epoch. */
export interface Between {
  readonly from: number;
  readonly to: number;
}
