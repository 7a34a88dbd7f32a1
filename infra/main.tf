# What the other files share. One file a concern; the policies are documents of their own in policies/, because a test holds them against the
# calls that the Java code makes.

data "aws_caller_identity" "this" {}
data "aws_partition" "this" {}
data "aws_region" "this" {}

locals {
  account   = data.aws_caller_identity.this.account_id
  partition = data.aws_partition.this.partition
  region    = data.aws_region.this.name

  tags         = merge({ "watchline:stack" = var.name }, var.tags)
  table_prefix = coalesce(var.table_prefix, "${var.name}-")
  is_fleet     = var.relay_mode == "fleet"
  relays       = local.is_fleet ? var.fleet.max : 1

  # Where ./mvnw package leaves the jars. Two of them mean a build that was not cleaned, and nobody can say which is meant.
  built_decoders = sort(tolist(fileset(path.module, "../functions/decoder/target/watchline-decoder-*-function.jar")))
  built_relays   = sort(tolist(fileset(path.module, "../relay/target/watchline-relay-*-all.jar")))
  decoder_jar    = var.decoder_jar != null ? var.decoder_jar : length(local.built_decoders) == 1 ? "${path.module}/${local.built_decoders[0]}" : null
  relay_jar      = var.relay_jar != null ? var.relay_jar : length(local.built_relays) == 1 ? "${path.module}/${local.built_relays[0]}" : null

  # Names are made here and not read from the resources, so that a plan shows every policy in full.
  arn = {
    dynamodb = "arn:${local.partition}:dynamodb:${local.region}:${local.account}"
    lambda   = "arn:${local.partition}:lambda:${local.region}:${local.account}"
    logs     = "arn:${local.partition}:logs:${local.region}:${local.account}"
    ec2      = "arn:${local.partition}:ec2:${local.region}:${local.account}"
    sns      = "arn:${local.partition}:sns:${local.region}:${local.account}"
    sqs      = "arn:${local.partition}:sqs:${local.region}:${local.account}"
  }
}
