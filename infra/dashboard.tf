# One page, read from top to bottom at three in the morning: is anything ringing, do frames come in, are they decoded, do people hear of it, and what
# did the programs say.

locals {
  alarm_arns = concat([for alarm in values(aws_cloudwatch_metric_alarm.this) : alarm.arn], [aws_cloudwatch_metric_alarm.no_traffic.arn])

  # Rows of widgets: each its height, and its widgets with their widths.
  dashboard_rows = [
    { height = 2, widgets = [
      { width = 24, type = "text", properties = { background = "transparent", markdown = "**${var.name}** at ${local.address}:${local.watch_port} (TCP, UDP). Red below? Each alarm has an entry in the [runbook](${var.runbook_url}). Frames that are not decoded wait in the relays' journals: nothing is lost by waiting, so do not end a relay in haste." } },
    ] },
    { height = 3, widgets = [
      { width = 24, type = "alarm", properties = { title = "Alarms", alarms = local.alarm_arns } },
    ] },
    { height = 6, widgets = [
      { width = 8, type = "metric", properties = merge(local.graph, { title = "Do frames come in? Batches, against the weeks before", period = 900, metrics = [
        ["AWS/Lambda", "Invocations", "FunctionName", local.function_names.decoder, "Resource", "${local.function_names.decoder}:live", { id = "calls", stat = "Sum", label = "batches" }],
        [{ expression = "ANOMALY_DETECTION_BAND(calls, 4)", label = "expected", id = "expected" }],
      ] }) },
      { width = 8, type = "metric", properties = merge(local.graph, { title = "Watches on the line, frames a minute", metrics = [
        [local.namespace, local.metrics.relay.connections, "function", local.metric_dimensions.relay.function, { stat = "Maximum", label = "connections of one relay" }],
        [local.namespace, local.metrics.relay.frames, "function", local.metric_dimensions.relay.function, { stat = "Sum", label = "frames", yAxis = "right" }],
      ] }) },
      { width = 8, type = "metric", properties = merge(local.graph, { title = "Do they wait? Oldest frame in a journal (s), datagrams refused", metrics = concat([
        [local.namespace, local.metrics.relay.oldest_frame, "function", local.metric_dimensions.relay.function, { stat = "Maximum", label = "oldest frame" }],
        [local.namespace, local.metrics.relay.datagrams_refused, "function", local.metric_dimensions.relay.function, { stat = "Sum", label = "refused", yAxis = "right" }],
        ], local.relay_metrics == "all" ? [
        [local.namespace, local.metrics.relay_more.decoder_failures, "function", local.metric_dimensions.relay_more.function, { stat = "Sum", label = "batches without an answer", yAxis = "right" }],
      ] : []), annotations = { horizontal = [{ label = "rings", value = var.thresholds.oldest_frame_seconds }] } }) },
    ] },
    { height = 6, widgets = [
      { width = 8, type = "metric", properties = merge(local.graph, { title = "Are they decoded? Errors and throttles", metrics = concat([for function in ["decoder", "sweep", "ack"] :
        ["AWS/Lambda", "Errors", "FunctionName", local.function_names[function], "Resource", "${local.function_names[function]}:live", { stat = "Sum", label = "${function} errors" }]
        ], [
        ["AWS/Lambda", "Throttles", "FunctionName", local.function_names.decoder, "Resource", "${local.function_names.decoder}:live", { stat = "Sum", label = "decoder throttles" }],
      ]) }) },
      { width = 8, type = "metric", properties = merge(local.graph, { title = "How fast? Decoder (ms)", metrics = [for stat in ["p50", "p99", "Maximum"] :
        ["AWS/Lambda", "Duration", "FunctionName", local.function_names.decoder, "Resource", "${local.function_names.decoder}:live", { stat = stat, label = stat }]
      ], annotations = { horizontal = [{ label = "rings", value = var.thresholds.decoder_p99_ms }] } }) },
      { width = 8, type = "metric", properties = merge(local.graph, { title = "Write units a minute: the bill", metrics = [for suffix in sort(keys(local.tables)) :
        ["AWS/DynamoDB", "ConsumedWriteCapacityUnits", "TableName", "${local.table_prefix}${suffix}", { stat = "Sum", label = suffix }]
      ], stacked = true }) },
    ] },
    { height = 6, widgets = [
      { width = 8, type = "metric", properties = merge(local.graph, { title = "Do people hear of it? Alerts", period = 300, metrics = [for metric, label in { NumberOfMessagesPublished = "published", NumberOfNotificationsDelivered = "delivered", NumberOfNotificationsFailed = "failed", NumberOfNotificationsFilteredOut = "filtered out" } :
        ["AWS/SNS", metric, "TopicName", aws_sns_topic.alerts.name, { stat = "Sum", label = label }]
      ] }) },
      { width = 8, type = "metric", properties = merge(local.graph, { title = "SMS this month (USD)", period = 3600, metrics = [
        ["AWS/SNS", "SMSMonthToDateSpentUSD", { stat = "Maximum", label = "spent" }],
      ], annotations = { horizontal = [{ label = "AWS stops", value = var.sms.monthly_spend_usd }] } }) },
      { width = 8, type = "metric", properties = merge(local.graph, { title = "What goes wrong", period = 300, metrics = concat([
        [local.namespace, local.metrics.sweep.unpublished_seconds, "function", local.metric_dimensions.sweep.function, { stat = "Maximum", label = "oldest alarm not published (s)" }],
        [local.namespace, local.metrics.sweep.given_up, "function", local.metric_dimensions.sweep.function, { stat = "Sum", label = "alarms given up" }],
        [local.namespace, local.metrics.sweep.steps_failed, "function", local.metric_dimensions.sweep.function, { stat = "Sum", label = "steps of the sweep failed" }],
        [local.namespace, local.metrics.decoder.quarantined, "function", local.metric_dimensions.decoder.function, { stat = "Sum", label = "frames in quarantine" }],
        [local.namespace, local.metrics.decoder.unknown_device, "function", local.metric_dimensions.decoder.function, { stat = "Sum", label = "of unknown watches" }],
        ], [for key in sort(keys(local.log_metric_names)) :
        [local.log_namespace, local.log_metric_names[key], { stat = "Sum", label = local.log_metrics[key].metric }]
      ]) }) },
    ] },
    { height = 6, widgets = [
      { width = 12, type = "log", properties = { title = "Last troubles of the functions", region = local.region, view = "table", query = join(" | ", concat([for function in ["ack", "decoder", "sweep"] : "SOURCE '/aws/lambda/${local.function_names[function]}'"], ["fields @timestamp, @message, @log", "filter @message like /\\[ERROR\\]|\\[WARN\\]|\"level\":\"(ERROR|WARN)\"/", "sort @timestamp desc", "limit 20"])) } },
      { width = 12, type = "log", properties = { title = "Last troubles of the relays", region = local.region, view = "table", query = "SOURCE '${local.relay_log}' | fields @timestamp, level, message, @logStream | filter level in [\"WARN\", \"ERROR\"] | sort @timestamp desc | limit 20" } },
    ] },
  ]

  graph = { region = local.region, view = "timeSeries", period = 60, stacked = false }

  dashboard = jsonencode({
    start = "-PT12H"
    widgets = flatten([for number, row in local.dashboard_rows : [for place, widget in row.widgets : {
      type       = widget.type
      x          = sum(concat([0], [for left in slice(row.widgets, 0, place) : left.width]))
      y          = sum(concat([0], [for above in slice(local.dashboard_rows, 0, number) : above.height]))
      width      = widget.width
      height     = row.height
      properties = widget.properties
    }]])
  })
}

resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = "${var.name}-${local.region}"
  dashboard_body = local.dashboard
}
