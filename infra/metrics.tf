# The names of what is measured, once. Those of AWS itself cost nothing; each of ours costs $0.30 a month while it is sent, so there are few.
#
# From log lines (here, below): what the functions already say. A filter that finds nothing sends nothing and costs nothing.
# By embedded metric format: one line of JSON on standard output of a function or of the relay, in the namespace Watchline with the one dimension
# Service = <name>-<decoder, sweep, ack or relay>. Lambda takes such lines as they are; the relay's go through the agent that ships its log.

locals {
  namespace     = "Watchline"
  relay_service = "${var.name}-relay"

  # What the relay is to send. Summed over the instances of a fleet, or their maximum, as each use says.
  relay_metrics = {
    oldest_frame      = "OldestFrameSeconds"
    frames            = "Frames"
    datagrams_refused = "DatagramsRefused"
    connections       = "Connections"
    journal_failed    = "JournalFailed"
  }

  # Regular expressions of CloudWatch Logs take few characters and no blank: \s stands for it.
  log_metrics = {
    quarantined = {
      function = "decoder"
      metric   = "QuarantinedBatches"
      pattern  = "%quarantined=[1-9]%"
    }
    unpublished = {
      function = "sweep"
      metric   = "UnpublishedRuns"
      pattern  = "%step=outbox.*left=[1-9]%"
    }
    given_up = {
      function = "sweep"
      metric   = "AlarmsGivenUp"
      pattern  = "\"alarm given up\""
    }
    sweep_failed = {
      function = "sweep"
      metric   = "SweepStepsFailed"
      pattern  = "\"sweep failed\""
    }
    decoder_troubles = {
      function = "decoder"
      metric   = "DecoderTroubles"
      pattern  = "%\\[ERROR\\]%"
    }
    ack_impossible = {
      function = "ack"
      metric   = "AckPagesImpossible"
      pattern  = "\"acknowledge page not possible\""
    }
  }
}

resource "aws_cloudwatch_log_metric_filter" "this" {
  for_each = local.log_metrics

  name           = each.value.metric
  log_group_name = local.function_log_groups[each.value.function]
  pattern        = each.value.pattern

  # Metrics of two stacks in one account are told apart by their names: a filter takes no fixed dimension.
  metric_transformation {
    name      = local.log_metric_names[each.key]
    namespace = local.namespace
    value     = "1"
    unit      = "Count"
  }
}

locals {
  function_log_groups = {
    decoder = module.decoder.log_group
    sweep   = module.sweep.log_group
    ack     = module.ack.log_group
  }
}
