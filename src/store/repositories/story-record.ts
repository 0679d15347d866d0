import { Story } from "../../domain/story.ts";
import { storyMigrations } from "../migrations/story.ts";
import { defineRecord } from "../records/define-record.ts";

export const StoryRecord = defineRecord({ name: "story", version: 4, schema: Story, migrations: storyMigrations });
