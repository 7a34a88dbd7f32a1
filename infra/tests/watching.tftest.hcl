# Alarms, dashboard, budget.

mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  elastic_ip  = "54.85.159.138"
  decoder_jar = "./tests/fixtures/decoder.jar"
  relay_jar   = "./tests/fixtures/relay.jar"
}

run "few_alarms_by_default" {
  command = plan

  assert {
    condition     = toset(keys(aws_cloudwatch_metric_alarm.this)) == toset(["decoder-errors", "decoder-throttles", "decoder-slow", "sweep-silent", "sweep-failing", "unpublished-alarms", "alarms-given-up", "oldest-frame", "journal-failed", "datagrams-refused", "quarantine-rising", "sms-spend"])
    error_message = "expected twelve alarms beside no-traffic"
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.no_traffic.comparison_operator == "LessThanLowerThreshold"
    error_message = "expected an alarm on less than in the weeks before"
  }
}

run "every_alarm_is_in_the_runbook" {
  command = plan

  variables {
    watch_level = "full"
    relay_mode  = "fleet"
  }

  assert {
    condition     = length([for name in concat(keys(aws_cloudwatch_metric_alarm.this), ["no-traffic"]) : name if !strcontains(file("./README.md"), "\n### ${name}\n")]) == 0
    error_message = "not in the runbook: ${join(", ", [for name in concat(keys(aws_cloudwatch_metric_alarm.this), ["no-traffic"]) : name if !strcontains(file("./README.md"), "\n### ${name}\n")])}"
  }

  assert {
    condition     = alltrue([for name, alarm in aws_cloudwatch_metric_alarm.this : endswith(alarm.alarm_description, "What to do: infra/README.md#${name}")])
    error_message = "expected every alarm to point to its entry"
  }

  assert {
    condition     = alltrue([for alarm in concat(values(aws_cloudwatch_metric_alarm.this), [aws_cloudwatch_metric_alarm.no_traffic]) : contains(alarm.alarm_actions, aws_sns_topic.operators.arn) && contains(alarm.ok_actions, aws_sns_topic.operators.arn)])
    error_message = "expected operators to be told when it begins and when it is over"
  }
}

run "missing_data_means_something" {
  command = plan

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["sweep-silent"].treat_missing_data == "breaching" && aws_cloudwatch_metric_alarm.no_traffic.treat_missing_data == "breaching"
    error_message = "expected silence to ring where silence is the trouble"
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["unpublished-alarms"].treat_missing_data == "ignore" && aws_cloudwatch_metric_alarm.this["sweep-silent"].statistic == "SampleCount"
    error_message = "expected a run that does not know to change nothing, and no run at all to ring"
  }

  assert {
    condition     = contains(aws_cloudwatch_metric_alarm.this["oldest-frame"].insufficient_data_actions, aws_sns_topic.operators.arn)
    error_message = "expected a relay that says nothing to be noticed"
  }
}

run "alarms_look_at_what_is_sent" {
  command = plan

  variables {
    watch_level = "full"
  }

  assert {
    condition     = alltrue([for filter in values(aws_cloudwatch_log_metric_filter.this) : filter.metric_transformation[0].namespace == "Watchline/Log" && endswith(filter.metric_transformation[0].name, "-watchline")])
    error_message = "expected names that tell stacks apart"
  }

  assert {
    condition     = alltrue([for alarm in values(aws_cloudwatch_metric_alarm.this) : contains([for filter in values(aws_cloudwatch_log_metric_filter.this) : filter.metric_transformation[0].name], alarm.metric_name) if alarm.namespace == "Watchline/Log"])
    error_message = "expected alarms on what some filter finds"
  }

  assert {
    condition = alltrue([for alarm in values(aws_cloudwatch_metric_alarm.this) : anytrue([
      contains(values(local.metrics.decoder), alarm.metric_name) && alarm.dimensions == tomap({ function = "watchline-decoder" }),
      contains(values(local.metrics.sweep), alarm.metric_name) && alarm.dimensions == tomap({ function = "watchline-sweep" }),
      contains(concat(values(local.metrics.relay), values(local.metrics.relay_more)), alarm.metric_name) && alarm.dimensions == tomap({ function = "watchline-decoder" }),
    ]) if alarm.namespace == "Watchline"])
    error_message = "expected alarms on metrics that some program sends, with its dimension"
  }

  assert {
    condition     = local.relay_settings["WATCHLINE_RELAY_EMF"] == "all" && module.decoder.function.environment[0].variables["WATCHLINE_METRICS"] == "few"
    error_message = "expected programs to send what the alarms need"
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["decoder-slow"].extended_statistic == "p99" && aws_cloudwatch_metric_alarm.this["decoder-errors"].dimensions["Resource"] == "watchline-decoder:live"
    error_message = "expected the alias that relays call"
  }
}

run "few_metrics_are_enough_for_the_basic_alarms" {
  command = plan

  assert {
    condition     = local.relay_settings["WATCHLINE_RELAY_EMF"] == "few" && module.decoder.function.environment[0].variables["WATCHLINE_METRICS"] == "few"
    error_message = "expected no metric that is paid for unless somebody asked for it"
  }

  assert {
    condition     = alltrue([for alarm in values(aws_cloudwatch_metric_alarm.this) : !contains(values(local.metrics.relay_more), alarm.metric_name)])
    error_message = "expected no alarm on what is not sent"
  }

  assert {
    condition     = !strcontains(aws_cloudwatch_dashboard.this.dashboard_body, local.metrics.relay_more.decoder_failures)
    error_message = "expected no graph of what is not sent"
  }

  assert {
    condition     = sum([for program in ["decoder", "sweep", "relay"] : length(local.metrics[program])]) == 10
    error_message = "expected ten: so many are free"
  }
}

run "the_dashboard_shows_all_alarms_and_fits_the_page" {
  command = plan

  assert {
    condition     = length(local.alarm_arns) == 13 && length([for widget in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : widget if widget.type == "alarm"]) == 1
    error_message = "expected all alarms in one place"
  }

  assert {
    condition     = alltrue([for widget in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : widget.x + widget.width <= 24])
    error_message = "expected rows of 24 columns"
  }

  assert {
    condition     = length(distinct([for widget in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : "${widget.x} ${widget.y}"])) == length(jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets)
    error_message = "expected no widget on another"
  }

  assert {
    condition     = sum([for widget in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : try(length(widget.properties.metrics), 0)]) <= 50
    error_message = "expected no more than 50 metrics: the first three dashboards of that size are free"
  }
}

run "the_budget_warns_early" {
  command = plan

  assert {
    condition     = aws_budgets_budget.this[0].limit_amount == "15" && toset([for one in aws_budgets_budget.this[0].notification : "${one.notification_type} ${one.threshold}"]) == toset(["ACTUAL 80", "ACTUAL 100", "FORECASTED 100"])
    error_message = "expected three warnings"
  }
}

run "no_budget_if_none_is_wanted" {
  command = plan

  variables {
    budget_usd = 0
  }

  assert {
    condition     = length(aws_budgets_budget.this) == 0
    error_message = "expected none"
  }
}

run "logs_are_kept_for_a_while" {
  command = plan

  variables {
    log_days = 90
  }

  assert {
    condition     = aws_cloudwatch_log_group.relay.retention_in_days == 90 && alltrue([for group in [module.decoder.log_group_days, module.sweep.log_group_days, module.ack.log_group_days] : group == 90])
    error_message = "expected every log to be kept as long"
  }

  assert {
    condition     = strcontains(local.agent, "/watchline/watchline/relay")
    error_message = "expected the agent to ship to the group that has the retention"
  }
}
