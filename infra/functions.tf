# Three functions of one jar. Each has a role with one document of its own.

locals {
  function_names = { for function in ["decoder", "sweep", "ack"] : function => "${var.name}-${function}" }

  # The variables of Setting.java; a function that finds one that it does not know does not start.
  settings = {
    WATCHLINE_TABLE_PREFIX           = local.table_prefix
    WATCHLINE_TOPIC_ARN              = aws_sns_topic.alerts.arn
    WATCHLINE_REPORT_DAYS            = tostring(var.report_days)
    WATCHLINE_QUARANTINE_DAYS        = tostring(var.quarantine_days)
    WATCHLINE_TIME_ZONE              = var.time_zone
    WATCHLINE_DEVICE_REFRESH_SECONDS = tostring(var.device_refresh_seconds)
    WATCHLINE_COMMAND_RESEND_SECONDS = tostring(var.command_resend_seconds)
    WATCHLINE_ALLOW_LISTEN_IN        = tostring(var.allow_listen_in)
    WATCHLINE_UNKNOWN_DEVICES        = var.unknown_devices
    WATCHLINE_ACK_URL                = local.ack_url
    WATCHLINE_ACK_KEY_SECRET         = aws_secretsmanager_secret.ack.arn
    WATCHLINE_METRICS                = var.metrics
  }

  # C1 alone: the code runs for milliseconds at a time, and what C2 would gain is never earned back.
  jvm = { JAVA_TOOL_OPTIONS = "-XX:+TieredCompilation -XX:TieredStopAtLevel=1" }

  package = {
    bucket  = aws_s3_bucket.artifacts.bucket
    key     = aws_s3_object.decoder.key
    version = aws_s3_object.decoder.version_id
    hash    = local.decoder_jar == null ? "" : filebase64sha256(local.decoder_jar)
  }

  # What the documents in policies/ are filled with.
  function_resources = { for function, name in local.function_names : function => merge(local.table_arns, {
    topic        = "${local.arn.sns}:${var.name}-alerts"
    ack_secret   = aws_secretsmanager_secret.ack.arn
    dead_letters = "${local.arn.sqs}:${var.name}-dead-letters"
    log_group    = "${local.arn.logs}:log-group:/aws/lambda/${name}"
  }) }

  function_policies = { for function, resources in local.function_resources : function => jsonencode({
    Version   = "2012-10-17"
    Statement = concat(jsondecode(templatefile("${path.module}/policies/${function}.json", resources)).Statement, local.own_key_statements)
  }) }

  assume_lambda = templatefile("${path.module}/policies/assume-plain.json", { service = "lambda.amazonaws.com" })
}

# Called synchronously by the relays. Its time ends before the relay's patience (invoke-timeout, 30 s) does, so that a batch is never decoded twice at
# once. A GiB is 0.58 of a core: a batch of one frame takes some 10 ms of it, and a restore is not slower than the network. A call costs by the
# millisecond, so half of the memory would take twice the time for the same money.
module "decoder" {
  source = "./modules/function"

  name             = local.function_names.decoder
  role_name        = "${local.function_names.decoder}-${local.region}"
  description      = "Decodes, stores, alerts, answers"
  handler          = "watchline.decoder.DecoderHandler"
  runtime          = var.function_runtime
  architecture     = var.function_architecture
  memory_mib       = var.decoder_memory_mib
  timeout_seconds  = 28
  concurrency      = var.reserve_concurrency ? var.relay_lanes * local.relays + 4 : null
  environment      = merge(local.settings, local.jvm)
  package          = local.package
  policy           = local.function_policies.decoder
  assume_policy    = local.assume_lambda
  alias_version    = var.function_versions.decoder
  log_days         = var.log_days
  system_log_level = var.system_log_level
  key_arn          = local.key_arn
  tags             = local.tags
}

# Called each minute. A run begins nothing new after 30 s and is over in less than 60. Two may overlap; a third would help nobody.
module "sweep" {
  source = "./modules/function"

  name             = local.function_names.sweep
  role_name        = "${local.function_names.sweep}-${local.region}"
  description      = "Publishes what is still to be published, and looks for silent watches"
  handler          = "watchline.decoder.sweep.SweepHandler"
  runtime          = var.function_runtime
  architecture     = var.function_architecture
  memory_mib       = 512
  timeout_seconds  = 75
  concurrency      = var.reserve_concurrency ? 2 : null
  environment      = merge(local.settings, local.jvm)
  package          = local.package
  policy           = local.function_policies.sweep
  assume_policy    = local.assume_lambda
  dead_letters     = aws_sqs_queue.dead_letters.arn
  alias_version    = var.function_versions.sweep
  log_days         = var.log_days
  system_log_level = var.system_log_level
  key_arn          = local.key_arn
  tags             = local.tags
}

# Called by whoever opens a link, and by whoever tries addresses: few at a time is a bound of cost. 10 s is what a person waits.
module "ack" {
  source = "./modules/function"

  name             = local.function_names.ack
  role_name        = "${local.function_names.ack}-${local.region}"
  description      = "Shows an alarm and takes an answer to it"
  handler          = "watchline.decoder.AckHandler"
  runtime          = var.function_runtime
  architecture     = var.function_architecture
  memory_mib       = 512
  timeout_seconds  = 10
  concurrency      = var.reserve_concurrency ? 3 : null
  environment      = merge(local.settings, local.jvm)
  package          = local.package
  policy           = local.function_policies.ack
  assume_policy    = local.assume_lambda
  alias_version    = var.function_versions.ack
  log_days         = var.log_days
  system_log_level = var.system_log_level
  key_arn          = local.key_arn
  tags             = local.tags
}
