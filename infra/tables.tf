# The tables as the Java code has them in TableSchema and TableIndex. A table is an entry here, an index one line in it; a test holds both against
# the code. All keys are text. An index is sparse: an item without its keys is not in it and costs nothing.

locals {
  tables = {
    reports    = { key = "deviceId", sort = "sk", ttl = "expiresAt", indexes = {} }
    quarantine = { key = "day", sort = "sk", ttl = "expiresAt", indexes = {} }
    accounts = { key = "account", sort = "sk", ttl = "expiresAt", indexes = {
      byQuiet = { key = "summary", sort = "summaryAt", included = null }
    } }
    devices = { key = "deviceId", sort = null, ttl = null, indexes = {
      bySilence = { key = "watch", sort = "silentAt", included = null }
    } }
    alarms = { key = "deviceId", sort = "sk", ttl = null, indexes = {
      byOutbox  = { key = "outbox", sort = "outboxAt", included = "createdAt" }
      byAccount = { key = "account", sort = "publishedAt", included = null }
      byRef     = { key = "ref", sort = null, included = null }
    } }
    commands = { key = "deviceId", sort = "sk", ttl = null, indexes = {
      byRelay = { key = "relay", sort = "dueAt", included = "wireId" }
    } }
  }

  table_arns = { for suffix in keys(local.tables) : suffix => "${local.arn.dynamodb}:table/${local.table_prefix}${suffix}" }
}

resource "aws_dynamodb_table" "this" {
  for_each = local.tables

  name                        = "${local.table_prefix}${each.key}"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = each.value.key
  range_key                   = each.value.sort
  deletion_protection_enabled = var.deletion_protection
  tags                        = local.tags

  dynamic "attribute" {
    for_each = toset(compact(flatten([each.value.key, each.value.sort, [for index in values(each.value.indexes) : [index.key, index.sort]]])))

    content {
      name = attribute.value
      type = "S"
    }
  }

  dynamic "global_secondary_index" {
    for_each = each.value.indexes

    content {
      name               = global_secondary_index.key
      hash_key           = global_secondary_index.value.key
      range_key          = global_secondary_index.value.sort
      projection_type    = global_secondary_index.value.included == null ? "KEYS_ONLY" : "INCLUDE"
      non_key_attributes = global_secondary_index.value.included == null ? null : [global_secondary_index.value.included]
    }
  }

  dynamic "ttl" {
    for_each = each.value.ttl == null ? [] : [each.value.ttl]

    content {
      attribute_name = ttl.value
      enabled        = true
    }
  }

  point_in_time_recovery {
    enabled                 = true
    recovery_period_in_days = var.recovery_days
  }

  # Without a key of one's own a table is encrypted with one that AWS owns; enabled = true alone would take a third kind, which costs requests.
  dynamic "server_side_encryption" {
    for_each = local.own_key ? [local.key_arn] : []

    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }
}
