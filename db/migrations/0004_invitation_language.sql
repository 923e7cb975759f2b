ALTER TABLE `invitations` ADD `locale` text;--> statement-breakpoint
CREATE INDEX `invitations_by_email` ON `invitations` (`email`);--> statement-breakpoint
CREATE INDEX `invitations_by_external_id` ON `invitations` (`external_id`);