CREATE TABLE `assignment_exceptions` (
	`assignment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`excused_at` integer,
	`reopened_at` integer,
	`due_at` integer,
	`reason` text DEFAULT '' NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`assignment_id`, `person_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `assignment_exceptions_by_person` ON `assignment_exceptions` (`person_id`);--> statement-breakpoint
CREATE TABLE `assignment_items` (
	`assignment_id` text NOT NULL,
	`place` integer NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	PRIMARY KEY(`assignment_id`, `place`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `assignment_targets` (
	`assignment_id` text NOT NULL,
	`cohort_id` text,
	`person_id` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "target_is_one_thing" CHECK(("assignment_targets"."cohort_id" is null) <> ("assignment_targets"."person_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_targets_cohort` ON `assignment_targets` (`assignment_id`,`cohort_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_targets_person` ON `assignment_targets` (`assignment_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `assignment_targets_by_cohort` ON `assignment_targets` (`cohort_id`);--> statement-breakpoint
CREATE INDEX `assignment_targets_by_person` ON `assignment_targets` (`person_id`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`opens_at` integer NOT NULL,
	`due_at` integer,
	`mode` text NOT NULL,
	`attempts_allowed` integer,
	`pass_mark` integer,
	`withdrawn_at` integer,
	`live_session_id` text,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `assignments_by_time` ON `assignments` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `case_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`author_id` text,
	`decision` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `case_reviews_by_case` ON `case_reviews` (`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `case_skills` (
	`case_id` text NOT NULL,
	`skill` text NOT NULL,
	PRIMARY KEY(`case_id`, `skill`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_skills_by_skill` ON `case_skills` (`skill`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`situation` text NOT NULL,
	`dialogue` text NOT NULL,
	`outcome` text NOT NULL,
	`again` text NOT NULL,
	`differently` text NOT NULL,
	`stage` text,
	`masked` integer DEFAULT false NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`submitted_at` integer,
	`published_at` integer,
	`proposed_at` integer,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `cases_by_author` ON `cases` (`author_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `cases_by_state` ON `cases` (`state`,`published_at`);--> statement-breakpoint
CREATE TABLE `comment_reads` (
	`attempt_id` text NOT NULL,
	`person_id` text NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `person_id`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`turn` integer,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`suggestion` text,
	`at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `comments_by_attempt` ON `comments` (`attempt_id`,`at`);--> statement-breakpoint
CREATE INDEX `comments_by_author` ON `comments` (`author_id`);--> statement-breakpoint
CREATE TABLE `feedback_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`trainer_id` text NOT NULL,
	`half` text NOT NULL,
	`batch` integer NOT NULL,
	`ratings` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`trainer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `feedback_answers_by_trainer` ON `feedback_answers` (`trainer_id`,`half`);--> statement-breakpoint
CREATE TABLE `feedback_given` (
	`person_id` text NOT NULL,
	`trainer_id` text NOT NULL,
	`half` text NOT NULL,
	PRIMARY KEY(`person_id`, `trainer_id`, `half`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`trainer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `goals` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`proposed_by` text NOT NULL,
	`attempt_id` text,
	`turn` integer,
	`skill` text,
	`text` text NOT NULL,
	`due_on` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`agreed_at` integer,
	`done_at` integer,
	`dropped_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `goals_by_person` ON `goals` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `live_events` (
	`session_id` text NOT NULL,
	`seq` integer NOT NULL,
	`key` text,
	`event` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`session_id`, `seq`),
	FOREIGN KEY (`session_id`) REFERENCES `live_sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_events_once` ON `live_events` (`session_id`,`key`);--> statement-breakpoint
CREATE TABLE `live_lines` (
	`session_id` text NOT NULL,
	`round` text NOT NULL,
	`participant_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`hidden_at` integer,
	PRIMARY KEY(`session_id`, `round`, `participant_id`),
	FOREIGN KEY (`session_id`) REFERENCES `live_sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `live_participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `live_participants` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`joined_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`session_id`) REFERENCES `live_sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_participants_token_hash_unique` ON `live_participants` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `live_participants_once` ON `live_participants` (`session_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `live_presentations` (
	`session_id` text NOT NULL,
	`item` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`session_id`, `item`),
	FOREIGN KEY (`session_id`) REFERENCES `live_sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `live_presentations_by_person` ON `live_presentations` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `live_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`host_id` text,
	`cohort_id` text,
	`locale` text NOT NULL,
	`phase` text NOT NULL,
	`agenda` text NOT NULL,
	`revision` integer NOT NULL,
	`pin` text,
	`seed` integer NOT NULL,
	`planned_for` integer,
	`event_count` integer NOT NULL,
	`open_round` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`host_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_sessions_pin_unique` ON `live_sessions` (`pin`);--> statement-breakpoint
CREATE INDEX `live_sessions_by_host` ON `live_sessions` (`host_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `live_sessions_by_phase` ON `live_sessions` (`phase`);--> statement-breakpoint
CREATE TABLE `live_votes` (
	`session_id` text NOT NULL,
	`round` text NOT NULL,
	`participant_id` text NOT NULL,
	`choice` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`session_id`, `round`, `participant_id`),
	FOREIGN KEY (`session_id`) REFERENCES `live_sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `live_participants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `cohort_trainers` (
	`cohort_id` text NOT NULL,
	`person_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`cohort_id`, `person_id`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `cohort_trainers_by_person` ON `cohort_trainers` (`person_id`);--> statement-breakpoint
CREATE TABLE `drill_firsts` (
	`person_id` text NOT NULL,
	`deck` text NOT NULL,
	`item` text NOT NULL,
	`option` text,
	`credit` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `deck`, `item`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `drill_firsts_by_deck` ON `drill_firsts` (`deck`,`item`);--> statement-breakpoint
CREATE TABLE `evidence_weeks` (
	`person_id` text NOT NULL,
	`week` integer NOT NULL,
	`axis` text NOT NULL,
	`id` text NOT NULL,
	`count` integer NOT NULL,
	`sum` real NOT NULL,
	PRIMARY KEY(`person_id`, `week`, `axis`, `id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `turn_results` (
	`attempt_id` text NOT NULL,
	`turn` integer NOT NULL,
	`person_id` text NOT NULL,
	`scenario_id` text NOT NULL,
	`hash` text NOT NULL,
	`place` text NOT NULL,
	`choice` text NOT NULL,
	`loss` real NOT NULL,
	`earned` real NOT NULL,
	`most` real NOT NULL,
	`week` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `turn`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `turn_results_by_week` ON `turn_results` (`week`,`person_id`);--> statement-breakpoint
CREATE INDEX `turn_results_by_scenario` ON `turn_results` (`scenario_id`,`place`);--> statement-breakpoint
ALTER TABLE `attempts` ADD `spent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `attempts` ADD `shared_at` integer;--> statement-breakpoint
ALTER TABLE `lesson_progress` ADD `spent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cohorts` ADD `starts_on` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `name` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `external_id` text;--> statement-breakpoint
ALTER TABLE `people` ADD `external_id` text;--> statement-breakpoint
ALTER TABLE `people` ADD `deactivated_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `people_external_id_unique` ON `people` (`external_id`);--> statement-breakpoint
ALTER TABLE `drill_sittings` ADD `spent` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- Until now every trainer saw everybody: each leads the cohorts there are.
INSERT INTO `cohort_trainers` (`cohort_id`, `person_id`, `since`)
	SELECT `cohorts`.`id`, `people`.`id`, `cohorts`.`created_at` FROM `cohorts` CROSS JOIN `people` WHERE `people`.`role` = 'trainer';
--> statement-breakpoint
INSERT INTO `drill_firsts` (`person_id`, `deck`, `item`, `option`, `credit`, `at`)
	SELECT `person_id`, `deck`, `item`, `option`, `credit`, min(`at`) FROM `drill_answers` GROUP BY `person_id`, `deck`, `item`;
--> statement-breakpoint
-- Weeks since Monday 29 December 1969; practice conversations are the rep's own and stay out.
INSERT INTO `evidence_weeks` (`person_id`, `week`, `axis`, `id`, `count`, `sum`)
	SELECT `person_id`, (`at` / 86400000 + 3) / 7 AS `week`, 'skill', `skill`, count(*), sum(`value`) FROM `evidence`
	WHERE `source` <> 'role-play' OR substr(`key`, 11, instr(substr(`key`, 11), '/') - 1) IN (SELECT `id` FROM `attempts` WHERE `mode` = 'assessed')
	GROUP BY `person_id`, `week`, `skill`;
--> statement-breakpoint
INSERT INTO `evidence_weeks` (`person_id`, `week`, `axis`, `id`, `count`, `sum`)
	SELECT `person_id`, (`at` / 86400000 + 3) / 7 AS `week`, 'stage', `stage`, count(*), sum(`value`) FROM `evidence`
	WHERE `source` <> 'role-play' OR substr(`key`, 11, instr(substr(`key`, 11), '/') - 1) IN (SELECT `id` FROM `attempts` WHERE `mode` = 'assessed')
	GROUP BY `person_id`, `week`, `stage`;
