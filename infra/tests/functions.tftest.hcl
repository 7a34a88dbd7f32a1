# The functions, and what an emulator drops of them: SnapStart, logging, dead letters.

mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  elastic_ip  = "54.85.159.138"
  decoder_jar = "./tests/fixtures/decoder.jar"
  relay_jar   = "./tests/fixtures/relay.jar"
}

run "three_entries_of_one_jar" {
  command = plan

  assert {
    condition = { for function in [module.decoder.function, module.sweep.function, module.ack.function] : function.function_name => function.handler } == {
      watchline-decoder = "watchline.decoder.DecoderHandler"
      watchline-sweep   = "watchline.decoder.sweep.SweepHandler"
      watchline-ack     = "watchline.decoder.AckHandler"
    }
    error_message = "expected the entries of the jar"
  }

  assert {
    condition     = alltrue([for function in [module.decoder.function, module.sweep.function, module.ack.function] : function.s3_key == "decoder.jar" && function.s3_object_version == "version-1" && function.source_code_hash == filebase64sha256("./tests/fixtures/decoder.jar")])
    error_message = "expected the version of the jar that was uploaded"
  }

  assert {
    condition     = alltrue([for function in [module.decoder.function, module.sweep.function, module.ack.function] : function.runtime == "java21" && function.architectures == tolist(["arm64"]) && function.publish && function.snap_start[0].apply_on == "PublishedVersions"])
    error_message = "expected published versions on Graviton with SnapStart"
  }

  assert {
    condition     = alltrue([for function in [module.decoder.function, module.sweep.function, module.ack.function] : function.logging_config[0].log_format == "JSON" && function.logging_config[0].application_log_level == "INFO" && function.logging_config[0].log_group == "/aws/lambda/${function.function_name}"])
    error_message = "expected JSON logs in groups of their own, with the programs' lines"
  }
}

run "time_and_concurrency_fit" {
  command = plan

  assert {
    condition     = module.decoder.function.timeout < 30 && local.relay_settings["WATCHLINE_RELAY_INVOKE_TIMEOUT"] == "30s"
    error_message = "expected the decoder to end before the relay asks again"
  }

  assert {
    condition     = module.sweep.function.timeout >= 60
    error_message = "expected the sweep to have its minute"
  }

  assert {
    condition     = module.decoder.function.reserved_concurrent_executions == 16 + 4 && module.sweep.function.reserved_concurrent_executions == 2 && module.ack.function.reserved_concurrent_executions == 3
    error_message = "expected concurrency for the lanes, and 9 besides"
  }
}

run "concurrency_is_left_alone" {
  command = plan

  variables {
    reserve_concurrency = false
  }

  assert {
    condition     = alltrue([for function in [module.decoder.function, module.sweep.function, module.ack.function] : function.reserved_concurrent_executions == -1])
    error_message = "expected no reserved concurrency"
  }
}

run "callers_call_the_alias" {
  command = plan

  variables {
    function_versions = { decoder = "5" }
  }

  assert {
    condition     = module.decoder.alias == "live" && module.decoder.version == "5" && module.sweep.version == "7"
    error_message = "expected the chosen version of the decoder and the newest of the others"
  }

  assert {
    condition     = jsondecode(aws_iam_role_policy.relay.policy).Statement[0].Resource == ["arn:aws:lambda:eu-central-1:123456789012:function:watchline-decoder:live"]
    error_message = "expected relays to be allowed the alias alone"
  }
}

run "the_sweep_runs_each_minute" {
  command = plan

  assert {
    condition     = aws_scheduler_schedule.sweep.schedule_expression == "rate(1 minute)" && aws_scheduler_schedule.sweep.flexible_time_window[0].mode == "OFF" && aws_scheduler_schedule.sweep.target[0].retry_policy[0].maximum_retry_attempts == 0
    error_message = "expected a call each minute, and no second one for a minute that failed"
  }

  assert {
    condition     = aws_scheduler_schedule.sweep.target[0].dead_letter_config[0].arn == aws_sqs_queue.dead_letters.arn && module.sweep.function.dead_letter_config[0].target_arn == aws_sqs_queue.dead_letters.arn && aws_lambda_function_event_invoke_config.sweep.maximum_retry_attempts == 0
    error_message = "expected calls that failed in a queue"
  }

  assert {
    condition     = length(module.decoder.function.dead_letter_config) == 0 && length(module.ack.function.dead_letter_config) == 0
    error_message = "expected none where the caller waits for the answer"
  }

  assert {
    condition     = aws_sqs_queue.dead_letters.sqs_managed_sse_enabled && aws_sqs_queue.dead_letters.message_retention_seconds == 1209600
    error_message = "expected an encrypted queue that keeps for two weeks"
  }
}

run "the_acknowledge_url_is_narrow" {
  command = plan

  assert {
    condition     = toset([for route in values(aws_apigatewayv2_route.ack) : route.route_key]) == toset(["GET /a/{token}", "POST /a/{token}"])
    error_message = "expected links and nothing else"
  }

  assert {
    condition     = aws_apigatewayv2_integration.ack.payload_format_version == "2.0" && aws_apigatewayv2_stage.ack.name == "$default" && aws_apigatewayv2_stage.ack.default_route_settings[0].throttling_rate_limit == 5
    error_message = "expected the events that AckHandler reads, and a bound"
  }

  assert {
    condition     = aws_lambda_permission.ack.source_arn == "arn:aws:execute-api:eu-central-1:123456789012:abcdefghij/*/*/a/*" && aws_lambda_permission.ack.principal == "apigateway.amazonaws.com"
    error_message = "expected this API alone to call"
  }

  assert {
    condition     = module.decoder.function.environment[0].variables["WATCHLINE_ACK_URL"] == output.ack_url && length(output.ack_url) <= 90
    error_message = "expected alarms to link to it"
  }
}

run "settings_go_to_all" {
  command = plan

  variables {
    time_zone       = "Europe/Berlin"
    report_days     = 30
    unknown_devices = "accept"
  }

  assert {
    condition     = alltrue([for function in [module.decoder.function, module.sweep.function, module.ack.function] : function.environment[0].variables["WATCHLINE_TIME_ZONE"] == "Europe/Berlin" && function.environment[0].variables["WATCHLINE_REPORT_DAYS"] == "30" && function.environment[0].variables["WATCHLINE_UNKNOWN_DEVICES"] == "accept"])
    error_message = "expected functions to agree"
  }

  assert {
    condition     = local.relay_settings["WATCHLINE_RELAY_TIME_ZONE"] == "Europe/Berlin"
    error_message = "expected the relay to show watches the same zone"
  }
}

# Roles are of the account, and everything else of the region: the same name in another region is another stack.
run "two_regions_of_one_account" {
  command = plan

  assert {
    condition     = alltrue([for role in [module.decoder.role, module.sweep.role, module.ack.role, aws_iam_role.scheduler.name, aws_iam_role.relay.name, aws_iam_role.sms_log[0].name, aws_iam_instance_profile.relay.name] : endswith(role, "-eu-central-1") && length(role) <= 64])
    error_message = "expected the region in every name of a role"
  }
}

run "the_longest_names_fit" {
  command = plan

  variables {
    name       = "abcdefghijklmnopqrstuvwx"
    relay_mode = "fleet"
  }

  override_data {
    target          = data.aws_region.this
    override_during = plan
    values          = { name = "ap-southeast-1" }
  }

  assert {
    condition     = alltrue([for role in [module.decoder.role, module.sweep.role, module.ack.role, aws_iam_role.scheduler.name, aws_iam_role.relay.name, aws_iam_role.sms_log[0].name] : length(role) <= 64])
    error_message = "expected roles of 64 characters at most"
  }

  assert {
    condition     = length(aws_lb.relay[0].name) <= 32 && length(aws_lb_target_group.relay[0].name) <= 32 && length(aws_s3_bucket.artifacts.bucket) <= 63 && length(module.decoder.name) <= 64
    error_message = "expected balancer, bucket and functions within the bounds of AWS"
  }
}
