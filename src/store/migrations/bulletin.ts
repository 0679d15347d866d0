import { z } from "zod";
import { Delivery1 } from "./story.ts";

const Bulletin1 = z.looseObject({ delivery: Delivery1 });

export const bulletinMigrations = { 1: (old: unknown) => Bulletin1.parse(old) } as const;
