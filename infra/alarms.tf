# Each alarm is one entry here and one in the runbook under the same name; a test sees to it. basic: somebody has to do something now. full: what
# explains those, or comes before them. CloudWatch takes $0.10 a month for each metric of an alarm, and no-traffic has three.

locals {
  lambda_dimensions = { for function, name in local.function_names : function => { FunctionName = name, Resource = "${name}:live" } }

  alarms = merge(local.alarms_basic, var.watch_level == "full" ? local.alarms_full : {}, local.is_fleet ? local.alarms_fleet : {})

  alarms_basic = {
    decoder-errors = {
      text       = "The decoder fails. Frames wait in the relays' journals and are tried again."
      namespace  = "AWS/Lambda", metric = "Errors", dimensions = local.lambda_dimensions.decoder, stat = "Sum"
      comparison = "GreaterThanThreshold", threshold = 0, period = 300, periods = 3, of = 2, missing = "notBreaching"
    }
    decoder-throttles = {
      text       = "The decoder is called more often than it may be. Frames wait in the relays' journals."
      namespace  = "AWS/Lambda", metric = "Throttles", dimensions = local.lambda_dimensions.decoder, stat = "Sum"
      comparison = "GreaterThanThreshold", threshold = 10, period = 300, periods = 2, of = 2, missing = "notBreaching"
    }
    decoder-slow = {
      text       = "One batch in a hundred takes longer than ${var.thresholds.decoder_p99_ms} ms."
      namespace  = "AWS/Lambda", metric = "Duration", dimensions = local.lambda_dimensions.decoder, stat = "p99"
      comparison = "GreaterThanThreshold", threshold = var.thresholds.decoder_p99_ms, period = 300, periods = 3, of = 3, missing = "notBreaching"
    }
    # Each run sends this one, whatever fails in it: a sweep that is called and does not come to its end is as silent as one that is not called.
    sweep-silent = {
      text       = "The sweep does not run: alarms that were not published at once stay so, and silent watches are not noticed."
      namespace  = local.namespace, metric = local.metrics.sweep.steps_failed, dimensions = local.metric_dimensions.sweep, stat = "SampleCount"
      comparison = "LessThanThreshold", threshold = 1, period = 300, periods = 2, of = 2, missing = "breaching"
    }
    sweep-failing = {
      text       = "A step of the sweep fails: alarms that SNS did not take at once, alarms that nobody answers, silent watches or summaries of quiet hours are not told of until it works."
      namespace  = local.namespace, metric = local.metrics.sweep.steps_failed, dimensions = local.metric_dimensions.sweep, stat = "Sum"
      comparison = "GreaterThanThreshold", threshold = 2, period = 300, periods = 1, of = 1, missing = "notBreaching"
    }
    # A run with a step that failed does not know, and sends nothing: the alarm stays as it is, and sweep-failing rings.
    unpublished-alarms = {
      text       = "Alarms of wearers have been waiting to be published for ${var.thresholds.unpublished_seconds} s."
      namespace  = local.namespace, metric = local.metrics.sweep.unpublished_seconds, dimensions = local.metric_dimensions.sweep, stat = "Maximum"
      comparison = "GreaterThanThreshold", threshold = var.thresholds.unpublished_seconds, period = 60, periods = 2, of = 2, missing = "ignore"
    }
    alarms-given-up = {
      text       = "An alarm of a wearer could not be published for a day and never will be."
      namespace  = local.namespace, metric = local.metrics.sweep.given_up, dimensions = local.metric_dimensions.sweep, stat = "Sum"
      comparison = "GreaterThanThreshold", threshold = 0, period = 300, periods = 1, of = 1, missing = "notBreaching"
    }
    oldest-frame = {
      text       = "A relay holds a frame that nobody has decoded for over ${var.thresholds.oldest_frame_seconds} s, or no relay says anything."
      namespace  = local.namespace, metric = local.metrics.relay.oldest_frame, dimensions = local.metric_dimensions.relay, stat = "Maximum"
      comparison = "GreaterThanThreshold", threshold = var.thresholds.oldest_frame_seconds, period = 60, periods = 3, of = 3, missing = "missing"
    }
    journal-failed = {
      text       = "A relay cannot write its journal and takes no frames in."
      namespace  = local.namespace, metric = local.metrics.relay.journal_failed, dimensions = local.metric_dimensions.relay, stat = "Maximum"
      comparison = "GreaterThanThreshold", threshold = 0, period = 60, periods = 2, of = 2, missing = "notBreaching"
    }
    datagrams-refused = {
      text       = "Relays refuse datagrams of watches."
      namespace  = local.namespace, metric = local.metrics.relay.datagrams_refused, dimensions = local.metric_dimensions.relay, stat = "Sum"
      comparison = "GreaterThanThreshold", threshold = var.thresholds.datagrams_refused, period = 300, periods = 2, of = 2, missing = "notBreaching"
    }
    quarantine-rising = {
      text       = "Many frames come that nobody can read, or of watches that nobody registered."
      namespace  = local.namespace, metric = local.metrics.decoder.quarantined, dimensions = local.metric_dimensions.decoder, stat = "Sum"
      comparison = "GreaterThanThreshold", threshold = var.thresholds.quarantined_frames, period = 3600, periods = 1, of = 1, missing = "notBreaching"
    }
    sms-spend = {
      text       = "Four fifths of this month's ${var.sms.monthly_spend_usd} USD for SMS are spent. At all of it AWS sends no more, not even an SOS."
      namespace  = "AWS/SNS", metric = "SMSMonthToDateSpentUSD", dimensions = {}, stat = "Maximum"
      comparison = "GreaterThanOrEqualToThreshold", threshold = var.sms.monthly_spend_usd * 0.8, period = 300, periods = 1, of = 1, missing = "notBreaching"
    }
  }

  alarms_full = {
    decoder-troubles = {
      text       = "The decoder writes errors about single frames or alarms, and goes on."
      namespace  = local.log_namespace, metric = local.log_metric_names.decoder_troubles, dimensions = {}, stat = "Sum"
      comparison = "GreaterThanThreshold", threshold = 5, period = 300, periods = 1, of = 1, missing = "notBreaching"
    }
    unknown-watches = {
      text       = "A watch that nobody registered sends frames. If it is in somebody's hands, its SOS reaches nobody."
      namespace  = local.namespace, metric = local.metrics.decoder.unknown_device, dimensions = local.metric_dimensions.decoder, stat = "Sum"
      comparison = "GreaterThanThreshold", threshold = 0, period = 3600, periods = 1, of = 1, missing = "notBreaching"
    }
    decoder-unreachable = {
      text       = "Relays get no answer of the decoder, or none that is right. Frames wait in their journals and are tried again."
      namespace  = local.namespace, metric = local.metrics.relay_more.decoder_failures, dimensions = local.metric_dimensions.relay_more, stat = "Sum"
      comparison = "GreaterThanThreshold", threshold = 0, period = 300, periods = 3, of = 2, missing = "notBreaching"
    }
    connections-refused = {
      text       = "Relays close new connections at once: as many as allowed are open."
      namespace  = local.namespace, metric = local.metrics.relay_more.connections_refused, dimensions = local.metric_dimensions.relay_more, stat = "Sum"
      comparison = "GreaterThanThreshold", threshold = 0, period = 300, periods = 2, of = 2, missing = "notBreaching"
    }
    acknowledge-failing = {
      text       = "People who open an acknowledge link see that it does not work now."
      namespace  = local.log_namespace, metric = local.log_metric_names.ack_impossible, dimensions = {}, stat = "Sum"
      comparison = "GreaterThanThreshold", threshold = 0, period = 300, periods = 1, of = 1, missing = "notBreaching"
    }
    dead-letters = {
      text       = "A call of the sweep could not be made."
      namespace  = "AWS/SQS", metric = "ApproximateNumberOfMessagesVisible", dimensions = { QueueName = aws_sqs_queue.dead_letters.name }, stat = "Maximum"
      comparison = "GreaterThanThreshold", threshold = 0, period = 300, periods = 1, of = 1, missing = "notBreaching"
    }
    notifications-failed = {
      text       = "SNS could not deliver alerts to some carer."
      namespace  = "AWS/SNS", metric = "NumberOfNotificationsFailed", dimensions = { TopicName = aws_sns_topic.alerts.name }, stat = "Sum"
      comparison = "GreaterThanThreshold", threshold = 0, period = 300, periods = 1, of = 1, missing = "notBreaching"
    }
    cpu-credits = {
      text       = "The relays work more than their instance type is made for, and that costs."
      namespace  = "AWS/EC2", metric = "CPUSurplusCreditsCharged", dimensions = { AutoScalingGroupName = local.relay_group }, stat = "Sum"
      comparison = "GreaterThanThreshold", threshold = 0, period = 3600, periods = 1, of = 1, missing = "notBreaching"
    }
  }

  alarms_fleet = {
    relays-unhealthy = {
      text       = "Fewer relays take frames than there should be at least."
      namespace  = "AWS/NetworkELB", metric = "HealthyHostCount"
      dimensions = { LoadBalancer = try(aws_lb.relay[0].arn_suffix, ""), TargetGroup = try(aws_lb_target_group.relay[0].arn_suffix, "") }, stat = "Minimum"
      comparison = "LessThanThreshold", threshold = var.fleet.min, period = 60, periods = 5, of = 5, missing = "breaching"
    }
  }

  # These say it when data stops to come, too.
  alarms_when_mute = ["oldest-frame"]
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.alarms

  alarm_name                = "${var.name}-${each.key}"
  alarm_description         = "${each.value.text} What to do: ${var.runbook_url}#${each.key}"
  namespace                 = each.value.namespace
  metric_name               = each.value.metric
  dimensions                = each.value.dimensions
  statistic                 = startswith(each.value.stat, "p") ? null : each.value.stat
  extended_statistic        = startswith(each.value.stat, "p") ? each.value.stat : null
  comparison_operator       = each.value.comparison
  threshold                 = each.value.threshold
  period                    = each.value.period
  evaluation_periods        = each.value.periods
  datapoints_to_alarm       = each.value.of
  treat_missing_data        = each.value.missing
  alarm_actions             = [aws_sns_topic.operators.arn]
  ok_actions                = [aws_sns_topic.operators.arn]
  insufficient_data_actions = contains(local.alarms_when_mute, each.key) ? [aws_sns_topic.operators.arn] : []
  tags                      = local.tags
}

# What comes in against what came in at this hour of this day in the weeks before, as CloudWatch has learned it; an alarm cannot look back a week by
# itself. It needs some days of traffic before it says anything. Calls of the decoder and not the relay's own count: they tell of a dead relay, too.
resource "aws_cloudwatch_metric_alarm" "no_traffic" {
  alarm_name          = "${var.name}-no-traffic"
  alarm_description   = "Far fewer frames come than at this time in the weeks before. What to do: ${var.runbook_url}#no-traffic"
  comparison_operator = "LessThanLowerThreshold"
  threshold_metric_id = "expected"
  evaluation_periods  = 2
  datapoints_to_alarm = 2
  treat_missing_data  = "breaching"
  alarm_actions       = [aws_sns_topic.operators.arn]
  ok_actions          = [aws_sns_topic.operators.arn]
  tags                = local.tags

  metric_query {
    id          = "calls"
    return_data = true

    metric {
      namespace   = "AWS/Lambda"
      metric_name = "Invocations"
      dimensions  = local.lambda_dimensions.decoder
      period      = 900
      stat        = "Sum"
    }
  }

  metric_query {
    id          = "expected"
    expression  = "ANOMALY_DETECTION_BAND(calls, 4)"
    label       = "As in the weeks before"
    return_data = true
  }
}
