# Two topics: one that reaches carers, one that reaches whoever looks after the stack. They differ in who may publish and who reads.

resource "aws_sns_topic" "alerts" {
  name              = "${var.name}-alerts"
  display_name      = "Watchline"
  kms_master_key_id = local.own_key ? local.key_arn : "alias/aws/sns"
  tags              = local.tags
}

resource "aws_sns_topic_subscription" "alerts" {
  for_each = var.subscriptions

  topic_arn           = aws_sns_topic.alerts.arn
  protocol            = each.value.protocol
  endpoint            = each.value.endpoint
  filter_policy       = length(each.value.filter) == 0 ? null : jsonencode(each.value.filter)
  filter_policy_scope = length(each.value.filter) == 0 ? null : "MessageAttributes"
}

# Not with the key that AWS manages for SNS: CloudWatch and Budgets cannot publish through that one. What is said here names no person.
resource "aws_sns_topic" "operators" {
  name              = "${var.name}-operators"
  kms_master_key_id = local.key_arn
  tags              = local.tags
}

resource "aws_sns_topic_policy" "operators" {
  arn = aws_sns_topic.operators.arn
  policy = templatefile("${path.module}/policies/operators-topic.json", {
    operators_topic = "${local.arn.sns}:${aws_sns_topic.operators.name}"
    account         = local.account
  })
}

resource "aws_sns_topic_subscription" "operators" {
  for_each = var.operator_emails

  topic_arn = aws_sns_topic.operators.arn
  protocol  = "email"
  endpoint  = each.value
}

# ---------------------------------------------------------------------------------------------------------------------
# SMS: settings of the whole account in this region, so one stack of them sets it.
# ---------------------------------------------------------------------------------------------------------------------

locals {
  # SNS names the groups itself: one for what was delivered, one for what was not. Made here, so that what holds phone numbers is not kept for ever.
  sms_log_group = "sns/${local.region}/${local.account}/DirectPublishToPhoneNumber"
  sms_groups    = var.sms.manage ? toset([local.sms_log_group, "${local.sms_log_group}/Failure", "sns/${local.region}/${local.account}/${var.name}-alerts", "sns/${local.region}/${local.account}/${var.name}-alerts/Failure"]) : toset([])
}

resource "aws_sns_sms_preferences" "this" {
  count = var.sms.manage ? 1 : 0

  default_sms_type                      = "Transactional"
  monthly_spend_limit                   = var.sms.monthly_spend_usd
  default_sender_id                     = var.sms.sender_id
  delivery_status_iam_role_arn          = aws_iam_role.sms_log[0].arn
  delivery_status_success_sampling_rate = var.sms.success_sample_percent
}

resource "aws_cloudwatch_log_group" "sms" {
  for_each = local.sms_groups

  name              = each.value
  retention_in_days = var.log_days
  kms_key_id        = local.key_arn
  tags              = local.tags
}

resource "aws_iam_role" "sms_log" {
  count = var.sms.manage ? 1 : 0

  name               = "${var.name}-sms-log-${local.region}"
  description        = "Lets SNS log what became of an SMS"
  assume_role_policy = templatefile("${path.module}/policies/assume-plain.json", { service = "sns.amazonaws.com" })
  tags               = local.tags
}

resource "aws_iam_role_policy" "sms_log" {
  count = var.sms.manage ? 1 : 0

  name = "log"
  role = aws_iam_role.sms_log[0].id
  policy = templatefile("${path.module}/policies/sms-log.json", {
    sms_log_groups = "${local.arn.logs}:log-group:sns/${local.region}/${local.account}/*"
  })
}
