CREATE TABLE `archived_scenarios` (
	`scenario_id` text PRIMARY KEY NOT NULL,
	`archived_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `draft_editors` (
	`scenario_id` text NOT NULL,
	`tab` text NOT NULL,
	`person_id` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`scenario_id`, `tab`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `draft_editors_by_time` ON `draft_editors` (`scenario_id`,`seen_at`);--> statement-breakpoint
CREATE TABLE `scenario_drafts` (
	`scenario_id` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	`revision` integer NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`saved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `scenario_publications` (
	`scenario_id` text NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	`source` text NOT NULL,
	`note` text NOT NULL,
	`published_by` text,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`scenario_id`, `number`),
	FOREIGN KEY (`published_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `attempts_by_scenario` ON `attempts` (`scenario_id`,`started_at`);