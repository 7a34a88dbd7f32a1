# A Java function behind an alias: callers name the alias, an upgrade publishes a version and moves it, and going back is moving it again.
# SnapStart restores a published version from a snapshot that was taken after its clients were made, instead of starting a JVM.

resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/lambda/${var.name}"
  retention_in_days = var.log_days
  kms_key_id        = var.key_arn
  tags              = var.tags
}

resource "aws_iam_role" "this" {
  name               = var.role_name
  description        = var.description
  assume_role_policy = var.assume_policy
  tags               = var.tags
}

resource "aws_iam_role_policy" "this" {
  name   = "work"
  role   = aws_iam_role.this.id
  policy = var.policy
}

resource "aws_lambda_function" "this" {
  function_name                  = var.name
  description                    = var.description
  role                           = aws_iam_role.this.arn
  handler                        = var.handler
  runtime                        = var.runtime
  architectures                  = [var.architecture]
  memory_size                    = var.memory_mib
  timeout                        = var.timeout_seconds
  reserved_concurrent_executions = coalesce(var.concurrency, -1)
  publish                        = true
  s3_bucket                      = var.package.bucket
  s3_key                         = var.package.key
  s3_object_version              = var.package.version
  source_code_hash               = var.package.hash
  kms_key_arn                    = var.key_arn
  tags                           = var.tags

  environment {
    variables = var.environment
  }

  snap_start {
    apply_on = "PublishedVersions"
  }

  # The program writes its own lines as text; Lambda takes those for INFO, so that any other level here would drop them.
  logging_config {
    log_format            = "JSON"
    application_log_level = "INFO"
    system_log_level      = var.system_log_level
    log_group             = aws_cloudwatch_log_group.this.name
  }

  dynamic "dead_letter_config" {
    for_each = var.dead_letters == null ? [] : [var.dead_letters]

    content {
      target_arn = dead_letter_config.value
    }
  }

  depends_on = [aws_iam_role_policy.this]
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  description      = "What callers call"
  function_name    = aws_lambda_function.this.function_name
  function_version = coalesce(var.alias_version, aws_lambda_function.this.version)
}
