# The acknowledge URL: an HTTP API in front of the function. Its events are those of a function URL (payload format 2.0). It is preferred to one
# because it holds the rate down before a call is paid for, its address is 14 characters shorter, which an SMS has use for, and the function need not
# be callable by everybody: new function URLs want lambda:InvokeFunction for '*', and this provider cannot narrow that to calls through the URL.

locals {
  ack_url = coalesce(var.ack_url, aws_apigatewayv2_api.ack.api_endpoint)
}

resource "aws_apigatewayv2_api" "ack" {
  name          = "${var.name}-ack"
  description   = "Links in alarms of ${var.name}"
  protocol_type = "HTTP"
  tags          = local.tags
}

resource "aws_apigatewayv2_integration" "ack" {
  api_id                 = aws_apigatewayv2_api.ack.id
  integration_type       = "AWS_PROXY"
  integration_uri        = "${local.arn.lambda}:function:${local.function_names.ack}:live"
  payload_format_version = "2.0"
  timeout_milliseconds   = 11000
}

# What a link is, and nothing else: whatever tries other paths gets its 404 without a call of the function.
resource "aws_apigatewayv2_route" "ack" {
  for_each = toset(["GET /a/{token}", "POST /a/{token}"])

  api_id    = aws_apigatewayv2_api.ack.id
  route_key = each.value
  target    = "integrations/${aws_apigatewayv2_integration.ack.id}"
}

# No access log: the path of a request is the key to an alarm.
resource "aws_apigatewayv2_stage" "ack" {
  api_id      = aws_apigatewayv2_api.ack.id
  name        = "$default"
  auto_deploy = true
  tags        = local.tags

  default_route_settings {
    throttling_rate_limit  = 5
    throttling_burst_limit = 20
  }
}

resource "aws_lambda_permission" "ack" {
  statement_id  = "AcknowledgeUrl"
  action        = "lambda:InvokeFunction"
  function_name = module.ack.name
  qualifier     = module.ack.alias
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:${local.partition}:execute-api:${local.region}:${local.account}:${aws_apigatewayv2_api.ack.id}/*/*/a/*"
}

# The key that links are signed with. Terraform makes the place and never sees the key, so it is in no plan and no state: the operator puts it there with
# the one line in the output ack_key_command. A write-only argument would do it in the same apply, but wants an ephemeral value, which OpenTofu knows
# only since 1.11 and mock providers not at all. Until there is a key, alarms go out without a link.
resource "aws_secretsmanager_secret" "ack" {
  name        = "${var.name}/ack-key"
  description = "Keys of acknowledge links: 1 to 4 in base64, the one that signs first"
  kms_key_id  = local.key_arn
  tags        = local.tags

  # A stack that was destroyed can be made again under its name.
  recovery_window_in_days = var.deletion_protection ? 30 : 0
}
