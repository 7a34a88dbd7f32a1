# The names of what the programs send, once, as FunctionMetric.java and RelayFigure.java have them: a test holds both together. Programs write them as
# lines of JSON (embedded metric format) on standard output. Lambda takes such lines as they are; the relay's go through the agent that ships its log.
# Their one dimension is a function's name. The relay's is that of the decoder: the relays of a fleet add up, or have a maximum, as each use says.
#
# Metrics of AWS itself cost nothing; ten of ours are free in an account, and each more costs $0.30 a month while it is sent. So the few are ten: what the
# alarms of watch_level basic and the dashboard need. relay_more is sent with watch_level full, whose alarms need it, and with metrics = "all".

locals {
  namespace = "Watchline"

  metrics = {
    decoder = {
      quarantined    = "quarantined"
      unknown_device = "unknownDevices"
    }
    sweep = {
      given_up            = "givenUp"
      steps_failed        = "stepsFailed"
      unpublished_seconds = "unpublishedSeconds"
    }
    relay = {
      connections       = "relayConnections"
      datagrams_refused = "relayDatagramsRefused"
      frames            = "relayFrames"
      journal_failed    = "relayJournalFailed"
      oldest_frame      = "relayOldestFrameSeconds"
    }
    relay_more = {
      connections_refused = "relayConnectionsRefused"
      decoder_failures    = "relayDecoderFailures"
      retries             = "relayRetries"
    }
  }

  metric_dimensions = {
    decoder = { function = local.function_names.decoder }
    sweep   = { function = local.function_names.sweep }
    relay   = { function = local.function_names.decoder }

    relay_more = { function = local.function_names.decoder }
  }

  relay_metrics = var.watch_level == "full" ? "all" : var.metrics

  # What only an error line says. A filter that finds nothing sends nothing and costs nothing. Regular expressions of CloudWatch Logs take few
  # characters and no blank: \s stands for it.
  log_metrics = {
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

  # A filter takes no fixed dimension: two stacks in one account are told apart by the names.
  log_namespace    = "Watchline/Log"
  log_metric_names = { for key, one in local.log_metrics : key => "${one.metric}-${var.name}" }
}

resource "aws_cloudwatch_log_metric_filter" "this" {
  for_each = local.log_metrics

  name           = each.value.metric
  log_group_name = local.function_log_groups[each.value.function]
  pattern        = each.value.pattern

  metric_transformation {
    name      = local.log_metric_names[each.key]
    namespace = local.log_namespace
    value     = "1"
    unit      = "Count"
  }
}

locals {
  function_log_groups = {
    decoder = module.decoder.log_group
    ack     = module.ack.log_group
  }
}
