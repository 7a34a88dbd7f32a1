# The clock. A minute that failed is not repeated: the next one does the same. What could not be delivered is in the queue, to be looked at.

resource "aws_scheduler_schedule" "sweep" {
  name                = "${var.name}-sweep"
  description         = "Calls the sweep each minute"
  schedule_expression = "rate(1 minute)"
  kms_key_arn         = local.key_arn

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = module.sweep.alias_arn
    role_arn = aws_iam_role.scheduler.arn

    retry_policy {
      maximum_retry_attempts       = 0
      maximum_event_age_in_seconds = 60
    }

    dead_letter_config {
      arn = aws_sqs_queue.dead_letters.arn
    }
  }

  depends_on = [aws_iam_role_policy.scheduler]
}

resource "aws_lambda_function_event_invoke_config" "sweep" {
  function_name                = module.sweep.name
  qualifier                    = module.sweep.alias
  maximum_retry_attempts       = 0
  maximum_event_age_in_seconds = 60
}

resource "aws_sqs_queue" "dead_letters" {
  name                              = "${var.name}-dead-letters"
  message_retention_seconds         = 1209600
  sqs_managed_sse_enabled           = local.own_key ? null : true
  kms_master_key_id                 = local.key_arn
  kms_data_key_reuse_period_seconds = local.own_key ? 3600 : null
  tags                              = local.tags
}

resource "aws_iam_role" "scheduler" {
  name               = "${var.name}-scheduler-${local.region}"
  description        = "Lets the schedule call the sweep"
  assume_role_policy = templatefile("${path.module}/policies/assume.json", { service = "scheduler.amazonaws.com", account = local.account })
  tags               = local.tags
}

resource "aws_iam_role_policy" "scheduler" {
  name = "call"
  role = aws_iam_role.scheduler.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(jsondecode(templatefile("${path.module}/policies/scheduler.json", {
      sweep_alias  = "${local.arn.lambda}:function:${local.function_names.sweep}:live"
      dead_letters = "${local.arn.sqs}:${var.name}-dead-letters"
    })).Statement, local.own_key_statements)
  })
}
