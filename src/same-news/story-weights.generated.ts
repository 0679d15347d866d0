import type { Signal } from "./story-signals.ts";

/** Made by tools/train-stories.ts (logistic regression) from 612 labelled pairs and 6605 pairs of a stream of news in eleven languages, May to November 2026. */
export const bias = -3.755;

export const weights: Readonly<Record<Signal, number>> = {
  titleCosine: -0.346,
  titleRuns: 2.940,
  bodyCosine: -2.148,
  bodyRuns: 1.877,
  bodyRunsSquared: 0.139,
  longRuns: 2.337,
  noBody: 1.194,
  wholeCosine: 2.435,
  titleShownLess: 3.051,
  titleShownMore: 0.489,
  better: -1.180,
  namesMissing: -0.097,
  numbersAgree: 1.843,
  placesMeet: 1.057,
  placesDiffer: -2.566,
  placeAndNumbers: 2.447,
  weekdaysMeet: 1.106,
  weekdaysDiffer: -0.693,
  apart: 2.194,
  apartAndRetold: -0.136,
  overADay: -2.529,
  actionsMeet: -0.223,
  actionUnmet: -0.971,
  live: -1.591,
  liveBoth: -0.646,
  oneComments: -1.651,
};
