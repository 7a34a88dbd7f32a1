# Tables, topics, bucket, secret: what is kept, for how long, under which key.

mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  elastic_ip  = "54.85.159.138"
  decoder_jar = "./tests/fixtures/decoder.jar"
  relay_jar   = "./tests/fixtures/relay.jar"
}

run "tables_can_be_restored_and_not_deleted" {
  command = plan

  assert {
    condition     = toset(keys(aws_dynamodb_table.this)) == toset(["accounts", "alarms", "commands", "devices", "quarantine", "reports"])
    error_message = "expected six tables"
  }

  assert {
    condition     = alltrue([for suffix, table in aws_dynamodb_table.this : table.name == "watchline-${suffix}" && table.billing_mode == "PAY_PER_REQUEST" && table.deletion_protection_enabled])
    error_message = "expected tables on demand that refuse to be deleted"
  }

  assert {
    condition     = alltrue([for table in values(aws_dynamodb_table.this) : table.point_in_time_recovery[0].enabled && table.point_in_time_recovery[0].recovery_period_in_days == 35])
    error_message = "expected tables that can be restored"
  }

  assert {
    condition     = { for suffix, table in aws_dynamodb_table.this : suffix => table.ttl[0].attribute_name if length(table.ttl) > 0 } == { reports = "expiresAt", quarantine = "expiresAt", accounts = "expiresAt" }
    error_message = "expected reports, quarantine and counters to expire, and nothing else"
  }

  assert {
    condition     = alltrue([for table in values(aws_dynamodb_table.this) : length(table.server_side_encryption) == 0])
    error_message = "expected the key that AWS owns"
  }
}

run "indexes_are_sparse_and_small" {
  command = plan

  assert {
    condition = { for index in flatten([for suffix, table in aws_dynamodb_table.this : [for one in table.global_secondary_index : { table = suffix, index = one }]]) :
      "${index.table}/${index.index.name}" => "${index.index.hash_key} ${coalesce(index.index.range_key, "-")} ${index.index.projection_type} ${join(" ", coalesce(index.index.non_key_attributes, []))}" } == {
      "accounts/byQuiet"  = "summary summaryAt KEYS_ONLY "
      "alarms/byAccount"  = "account publishedAt KEYS_ONLY "
      "alarms/byOutbox"   = "outbox outboxAt INCLUDE createdAt"
      "alarms/byRef"      = "ref - KEYS_ONLY "
      "commands/byRelay"  = "relay dueAt INCLUDE wireId"
      "devices/bySilence" = "watch silentAt KEYS_ONLY "
    }
    error_message = "expected the indexes of TableIndex.java"
  }

  assert {
    condition     = alltrue(flatten([for table in values(aws_dynamodb_table.this) : [for attribute in table.attribute : attribute.type == "S"]]))
    error_message = "expected keys of text"
  }
}

run "prefix_of_ones_own" {
  command = plan

  variables {
    table_prefix = "home_"
  }

  assert {
    condition     = aws_dynamodb_table.this["reports"].name == "home_reports" && module.decoder.function.environment[0].variables["WATCHLINE_TABLE_PREFIX"] == "home_" && local.relay_settings["WATCHLINE_RELAY_COMMANDS_TABLE"] == "home_commands"
    error_message = "expected tables and programs to agree"
  }
}

run "a_key_of_ones_own_is_used_everywhere" {
  command = plan

  variables {
    encryption_key = "create"
  }

  assert {
    condition     = aws_kms_key.this[0].enable_key_rotation && [for statement in jsondecode(aws_kms_key.this[0].policy).Statement : statement.Sid] == ["Administer", "EncryptLogs", "TellOperators", "KeepFailedCalls"]
    error_message = "expected a key that is renewed and that its services can use"
  }

  assert {
    condition     = alltrue([for table in values(aws_dynamodb_table.this) : table.server_side_encryption[0].enabled && table.server_side_encryption[0].kms_key_arn == aws_kms_key.this[0].arn])
    error_message = "expected tables under it"
  }

  assert {
    condition     = alltrue([for key in [aws_sns_topic.alerts.kms_master_key_id, aws_sns_topic.operators.kms_master_key_id, aws_sqs_queue.dead_letters.kms_master_key_id, aws_secretsmanager_secret.ack.kms_key_id, aws_ebs_volume.journal[0].kms_key_id, module.decoder.function.kms_key_arn, aws_cloudwatch_log_group.relay.kms_key_id, one(one(aws_s3_bucket_server_side_encryption_configuration.artifacts.rule).apply_server_side_encryption_by_default).kms_master_key_id] : key == aws_kms_key.this[0].arn])
    error_message = "expected topics, queue, secret, journal, settings, logs and bucket under it"
  }

  assert {
    condition     = alltrue([for policy in [module.decoder.policy, module.sweep.policy, module.ack.policy, aws_iam_role_policy.relay.policy, aws_iam_role_policy.scheduler.policy] : contains([for statement in jsondecode(policy).Statement : statement.Sid], "UseOwnKey")])
    error_message = "expected every role to be allowed to use it"
  }

  # The schedule is under it, too, and its clock reads it as its role.
  assert {
    condition     = aws_scheduler_schedule.sweep.kms_key_arn == aws_kms_key.this[0].arn && contains(one([for statement in jsondecode(aws_iam_role_policy.scheduler.policy).Statement : statement if statement.Sid == "UseOwnKey"]).Condition.StringEquals["kms:ViaService"], "scheduler.eu-central-1.amazonaws.com")
    error_message = "expected the schedule's role to be allowed to use it through the scheduler"
  }
}

run "a_key_that_is_there" {
  command = plan

  variables {
    encryption_key = "arn:aws:kms:eu-central-1:123456789012:key/99999999-2222-3333-4444-555555555555"
  }

  assert {
    condition     = length(aws_kms_key.this) == 0 && aws_dynamodb_table.this["reports"].server_side_encryption[0].kms_key_arn == var.encryption_key
    error_message = "expected no other key"
  }
}

run "topics_are_encrypted_by_default" {
  command = plan

  assert {
    condition     = aws_sns_topic.alerts.kms_master_key_id == "alias/aws/sns"
    error_message = "expected alerts under the key of SNS"
  }

  assert {
    condition     = [for statement in jsondecode(aws_sns_topic_policy.operators.policy).Statement : statement.Condition.StringEquals["aws:SourceAccount"]] == ["123456789012"]
    error_message = "expected alarms and budgets of this account alone on the operators' topic"
  }
}

run "subscriptions_have_their_filters" {
  command = plan

  variables {
    subscriptions = {
      night-desk = { protocol = "sms", endpoint = "+15555550100", filter = { severity = ["critical"] } }
      archive    = { protocol = "https", endpoint = "https://archive.example.org/alerts" }
    }
    operator_emails = ["operator@example.org"]
  }

  assert {
    condition     = aws_sns_topic_subscription.alerts["night-desk"].filter_policy == "{\"severity\":[\"critical\"]}" && aws_sns_topic_subscription.alerts["night-desk"].filter_policy_scope == "MessageAttributes"
    error_message = "expected the filter"
  }

  assert {
    condition     = aws_sns_topic_subscription.alerts["archive"].filter_policy == null
    error_message = "expected everything to pass without one"
  }

  assert {
    condition     = aws_sns_topic_subscription.operators["operator@example.org"].protocol == "email"
    error_message = "expected operators to be told by mail"
  }
}

run "sms_is_bounded_and_logged" {
  command = plan

  variables {
    sms = { monthly_spend_usd = 20 }
  }

  assert {
    condition     = aws_sns_sms_preferences.this[0].default_sms_type == "Transactional" && aws_sns_sms_preferences.this[0].monthly_spend_limit == 20 && aws_sns_sms_preferences.this[0].delivery_status_success_sampling_rate == "100"
    error_message = "expected transactional SMS with a limit and a log"
  }

  assert {
    condition     = length(aws_cloudwatch_log_group.sms) == 4 && alltrue([for group in values(aws_cloudwatch_log_group.sms) : group.retention_in_days == 30])
    error_message = "expected phone numbers to leave the log"
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["sms-spend"].threshold == 16
    error_message = "expected an alarm at 80 %"
  }
}

run "sms_of_another_stack_is_left_alone" {
  command = plan

  variables {
    sms = { manage = false }
  }

  assert {
    condition     = length(aws_sns_sms_preferences.this) == 0 && length(aws_iam_role.sms_log) == 0 && length(aws_cloudwatch_log_group.sms) == 0
    error_message = "expected no settings of SMS"
  }
}

run "the_bucket_is_closed_and_versioned" {
  command = plan

  assert {
    condition     = aws_s3_bucket_versioning.artifacts.versioning_configuration[0].status == "Enabled" && !aws_s3_bucket.artifacts.force_destroy
    error_message = "expected earlier jars to be kept"
  }

  assert {
    condition     = alltrue([aws_s3_bucket_public_access_block.artifacts.block_public_acls, aws_s3_bucket_public_access_block.artifacts.block_public_policy, aws_s3_bucket_public_access_block.artifacts.ignore_public_acls, aws_s3_bucket_public_access_block.artifacts.restrict_public_buckets])
    error_message = "expected no public access"
  }

  assert {
    condition     = jsondecode(aws_s3_bucket_policy.artifacts.policy).Statement[0].Effect == "Deny" && jsondecode(aws_s3_bucket_policy.artifacts.policy).Statement[0].Condition.Bool["aws:SecureTransport"] == "false"
    error_message = "expected encrypted lines alone"
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.artifacts.rule).apply_server_side_encryption_by_default).sse_algorithm == "AES256"
    error_message = "expected encryption"
  }
}

run "everything_can_be_given_up" {
  command = plan

  variables {
    deletion_protection = false
  }

  assert {
    condition     = alltrue([for table in values(aws_dynamodb_table.this) : !table.deletion_protection_enabled]) && aws_s3_bucket.artifacts.force_destroy && aws_secretsmanager_secret.ack.recovery_window_in_days == 0
    error_message = "expected nothing to stand in the way of destroy"
  }
}

run "everything_is_tagged" {
  command = plan

  variables {
    tags = { owner = "care" }
  }

  assert {
    condition     = alltrue([for tags in concat([for table in values(aws_dynamodb_table.this) : table.tags], [aws_sns_topic.alerts.tags, aws_sns_topic.operators.tags, aws_s3_bucket.artifacts.tags, aws_secretsmanager_secret.ack.tags, module.decoder.function.tags, aws_launch_template.relay.tags, aws_security_group.relay.tags, aws_ebs_volume.journal[0].tags]) : tags["owner"] == "care" && tags["watchline:stack"] == "watchline"])
    error_message = "expected the tags"
  }

  assert {
    condition     = alltrue([for one in aws_launch_template.relay.tag_specifications : one.tags["watchline:stack"] == "watchline"]) && toset([for one in aws_launch_template.relay.tag_specifications : one.resource_type]) == toset(["instance", "volume", "network-interface"])
    error_message = "expected instances, their disks and interfaces to be tagged: what a relay may attach to goes by that"
  }
}
