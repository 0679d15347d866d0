/** What a day may bring, as a negative binomial distribution. */
export interface Prediction {
  readonly mean: number;
  /** The smaller, the wider it spreads; a Poisson distribution at infinity. */
  readonly size: number;
}

/** What is rarer than this is not the usual. */
const unusual = 1 / 200;
/** Below so many a day the spread of so few numbers says nothing beyond chance. */
const mostRare = 4;

/**
 * What the next days bring together, after what measured days brought.
 *
 * The counts of days are taken as Poisson with an unknown rate; from the prior Gamma(½, 0) of Jeffreys the rate has the posterior
 * Gamma(S + ½, n) after S on n days, and what `exposure` further days bring is negative binomial with size S + ½ and mean
 * (S + ½)/n · exposure (Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6). Above four a day, where days differ by more than chance,
 * the excess variance α = (s² − m)/m² by moments widens it: 1/size = α + 1/(S + ½).
 */
export function predict(counts: readonly number[], exposure: number): Prediction {
  const days = counts.length;
  const total = counts.reduce((sum, count) => sum + count, 0) + 1 / 2;
  return { mean: (total / days) * exposure, size: 1 / (overDispersion(counts) + 1 / total) };
}

/** From the lowest to the highest count that is usual. */
export function usualRange(prediction: Prediction): { readonly low: number; readonly high: number } {
  let [below, low] = [0, 0];
  let probability = Math.log(prediction.size / (prediction.size + prediction.mean)) * prediction.size;
  for (let count = 0; ; count += 1) {
    if (1 - below < unusual) return { low, high: count - 1 };
    below += Math.exp(probability);
    if (below < unusual) low = count + 1;
    probability += stepFrom(count, prediction);
  }
}

/** By how much the logarithm of the probability changes from a count to the next: no count is too large for it. */
function stepFrom(count: number, { mean, size }: Prediction): number {
  return Math.log(((count + size) / (count + 1)) * (mean / (size + mean)));
}

function overDispersion(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (mean <= mostRare || counts.length < 2) return 0;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1);
  return Math.max(0, (variance - mean) / mean ** 2);
}
