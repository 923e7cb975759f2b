CREATE TABLE `drill_answers` (
	`sitting_id` text NOT NULL,
	`place` integer NOT NULL,
	`person_id` text NOT NULL,
	`deck` text NOT NULL,
	`item` text NOT NULL,
	`option` text,
	`credit` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`sitting_id`, `place`),
	FOREIGN KEY (`sitting_id`) REFERENCES `drill_sittings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `drill_answers_by_person` ON `drill_answers` (`person_id`,`deck`,`at`);--> statement-breakpoint
CREATE TABLE `drill_sittings` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`deck` text NOT NULL,
	`items` text NOT NULL,
	`seconds` integer,
	`started_at` integer NOT NULL,
	`shown_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `drill_sittings_by_person` ON `drill_sittings` (`person_id`,`deck`,`started_at`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`source` text NOT NULL,
	`skill` text NOT NULL,
	`stage` text NOT NULL,
	`value` real NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `key`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `evidence_by_skill` ON `evidence` (`person_id`,`skill`,`at`);--> statement-breakpoint
CREATE INDEX `evidence_by_stage` ON `evidence` (`person_id`,`stage`,`at`);--> statement-breakpoint
CREATE TABLE `evidence_totals` (
	`person_id` text NOT NULL,
	`axis` text NOT NULL,
	`id` text NOT NULL,
	`count` integer NOT NULL,
	`weight` real NOT NULL,
	`weighted` real NOT NULL,
	`as_of` integer NOT NULL,
	PRIMARY KEY(`person_id`, `axis`, `id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review_cards` (
	`person_id` text NOT NULL,
	`card` text NOT NULL,
	`memory` text NOT NULL,
	`due_day` integer NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `card`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `review_cards_by_due` ON `review_cards` (`person_id`,`due_day`);--> statement-breakpoint
CREATE TABLE `review_grades` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`card` text NOT NULL,
	`question` text NOT NULL,
	`response` text NOT NULL,
	`credit` real NOT NULL,
	`rating` integer NOT NULL,
	`before` text NOT NULL,
	`day` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `key`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `review_grades_by_time` ON `review_grades` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `review_grades_by_day` ON `review_grades` (`person_id`,`day`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_person_id_unique` ON `calendar_feeds` (`person_id`);--> statement-breakpoint
CREATE TABLE `closed_terms` (
	`person_id` text NOT NULL,
	`period` text NOT NULL,
	`term` text NOT NULL,
	`summary` text NOT NULL,
	`closed_at` integer NOT NULL,
	`sent_at` integer,
	PRIMARY KEY(`person_id`, `term`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `closed_terms_sent` ON `closed_terms` (`sent_at`);--> statement-breakpoint
CREATE TABLE `kept_routines` (
	`person_id` text NOT NULL,
	`routine` text NOT NULL,
	`period` text NOT NULL,
	`text` text,
	`kept_since` integer NOT NULL,
	`dropped_at` integer,
	PRIMARY KEY(`person_id`, `routine`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `routine_ticks` (
	`person_id` text NOT NULL,
	`routine` text NOT NULL,
	`term` text NOT NULL,
	`done_at` integer,
	`gap` text,
	`measure` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `routine`, `term`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `routine_ticks_by_term` ON `routine_ticks` (`person_id`,`term`);--> statement-breakpoint
ALTER TABLE `people` ADD `time_zone` text;--> statement-breakpoint
ALTER TABLE `people` ADD `review_cap` integer DEFAULT 20 NOT NULL;