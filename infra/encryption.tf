# One key for everything that holds what watches or people say: tables, topics, secret, queue, bucket, journal, logs.

locals {
  own_key = var.encryption_key != "aws"
  key_arn = local.own_key ? try(aws_kms_key.this[0].arn, var.encryption_key) : null

  # Statements that a role needs besides its own, because the policy of a key that somebody brings is not known here.
  own_key_statements = local.own_key ? jsondecode(templatefile("${path.module}/policies/own-key.json", { key = local.key_arn, region = local.region })).Statement : []
}

resource "aws_kms_key" "this" {
  count = var.encryption_key == "create" ? 1 : 0

  description             = "What ${var.name} keeps of watches and people"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy                  = templatefile("${path.module}/policies/key.json", { partition = local.partition, account = local.account, region = local.region })
  tags                    = local.tags
}

resource "aws_kms_alias" "this" {
  count = var.encryption_key == "create" ? 1 : 0

  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.this[0].key_id
}
