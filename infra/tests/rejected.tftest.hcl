# Every variable with a value that is none. One run a value: a validation that never says no is none.

mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  decoder_jar = "./tests/fixtures/decoder.jar"
  relay_jar   = "./tests/fixtures/relay.jar"
}

run "name_1" {
  command = plan

  variables {
    name = "Watchline"
  }

  expect_failures = [var.name]
}

run "name_2" {
  command = plan

  variables {
    name = "w"
  }

  expect_failures = [var.name]
}

run "name_3" {
  command = plan

  variables {
    name = "watchline-"
  }

  expect_failures = [var.name]
}

run "name_4" {
  command = plan

  variables {
    name = "a-name-longer-than-24-chars"
  }

  expect_failures = [var.name]
}

run "table_prefix_1" {
  command = plan

  variables {
    table_prefix = "care/"
  }

  expect_failures = [var.table_prefix]
}

run "table_prefix_2" {
  command = plan

  variables {
    table_prefix = ""
  }

  expect_failures = [var.table_prefix]
}

run "encryption_key_1" {
  command = plan

  variables {
    encryption_key = "alias/watchline"
  }

  expect_failures = [var.encryption_key]
}

run "encryption_key_2" {
  command = plan

  variables {
    encryption_key = "none"
  }

  expect_failures = [var.encryption_key]
}

run "recovery_days_1" {
  command = plan

  variables {
    recovery_days = 0
  }

  expect_failures = [var.recovery_days]
}

run "recovery_days_2" {
  command = plan

  variables {
    recovery_days = 36
  }

  expect_failures = [var.recovery_days]
}

run "recovery_days_3" {
  command = plan

  variables {
    recovery_days = 1.5
  }

  expect_failures = [var.recovery_days]
}

run "report_days_1" {
  command = plan

  variables {
    report_days = 0
  }

  expect_failures = [var.report_days]
}

run "report_days_2" {
  command = plan

  variables {
    report_days = 3651
  }

  expect_failures = [var.report_days]
}

run "quarantine_days" {
  command = plan

  variables {
    quarantine_days = 0
  }

  expect_failures = [var.quarantine_days]
}

run "log_days" {
  command = plan

  variables {
    log_days = 31
  }

  expect_failures = [var.log_days]
}

run "time_zone" {
  command = plan

  variables {
    time_zone = "berlin"
  }

  expect_failures = [var.time_zone]
}

run "unknown_devices" {
  command = plan

  variables {
    unknown_devices = "ignore"
  }

  expect_failures = [var.unknown_devices]
}

run "device_refresh_seconds" {
  command = plan

  variables {
    device_refresh_seconds = 0
  }

  expect_failures = [var.device_refresh_seconds]
}

run "command_resend_seconds" {
  command = plan

  variables {
    command_resend_seconds = 3601
  }

  expect_failures = [var.command_resend_seconds]
}

run "subscriptions_1" {
  command = plan

  variables {
    subscriptions = { one = { protocol = "fax", endpoint = "1" } }
  }

  expect_failures = [var.subscriptions]
}

run "subscriptions_2" {
  command = plan

  variables {
    subscriptions = { one = { protocol = "sms", endpoint = "0170 1234567" } }
  }

  expect_failures = [var.subscriptions]
}

run "subscriptions_3" {
  command = plan

  variables {
    subscriptions = { one = { protocol = "email", endpoint = "carer" } }
  }

  expect_failures = [var.subscriptions]
}

run "subscriptions_4" {
  command = plan

  variables {
    subscriptions = { one = { protocol = "https", endpoint = "http://example.org" } }
  }

  expect_failures = [var.subscriptions]
}

run "subscriptions_5" {
  command = plan

  variables {
    subscriptions = { one = { protocol = "email", endpoint = "carer@example.org", filter = { kind = ["sos"] } } }
  }

  expect_failures = [var.subscriptions]
}

run "subscriptions_6" {
  command = plan

  variables {
    subscriptions = { one = { protocol = "email", endpoint = "carer@example.org", filter = { type = [] } } }
  }

  expect_failures = [var.subscriptions]
}

run "subscriptions_7" {
  command = plan

  variables {
    subscriptions = { one = { protocol = "email", endpoint = "carer@example.org", filter = { type = ["sos"], severity = ["critical"], deviceId = ["1"], account = ["a"], escalation = ["0"], sms = ["yes"] } } }
  }

  expect_failures = [var.subscriptions]
}

run "sms_1" {
  command = plan

  variables {
    sms = { monthly_spend_usd = 0 }
  }

  expect_failures = [var.sms]
}

run "sms_2" {
  command = plan

  variables {
    sms = { sender_id = "longer than eleven" }
  }

  expect_failures = [var.sms]
}

run "sms_3" {
  command = plan

  variables {
    sms = { success_sample_percent = 101 }
  }

  expect_failures = [var.sms]
}

run "operator_emails" {
  command = plan

  variables {
    operator_emails = ["operator"]
  }

  expect_failures = [var.operator_emails]
}

run "decoder_jar" {
  command = plan

  variables {
    decoder_jar = "./no.jar"
  }

  expect_failures = [var.decoder_jar]
}

run "function_runtime_1" {
  command = plan

  variables {
    function_runtime = "java11"
  }

  expect_failures = [var.function_runtime]
}

run "function_runtime_2" {
  command = plan

  variables {
    function_runtime = "python3.13"
  }

  expect_failures = [var.function_runtime]
}

run "function_architecture" {
  command = plan

  variables {
    function_architecture = "arm"
  }

  expect_failures = [var.function_architecture]
}

run "decoder_memory_mib" {
  command = plan

  variables {
    decoder_memory_mib = 128
  }

  expect_failures = [var.decoder_memory_mib]
}

run "function_versions" {
  command = plan

  variables {
    function_versions = { decoder = "$LATEST" }
  }

  expect_failures = [var.function_versions]
}

run "system_log_level" {
  command = plan

  variables {
    system_log_level = "ERROR"
  }

  expect_failures = [var.system_log_level]
}

run "ack_url" {
  command = plan

  variables {
    ack_url = "http://ack.example.org"
  }

  expect_failures = [var.ack_url]
}

run "relay_mode" {
  command = plan

  variables {
    relay_mode = "cluster"
  }

  expect_failures = [var.relay_mode]
}

run "elastic_ip_1" {
  command = plan

  variables {
    elastic_ip = "54.85.159"
  }

  expect_failures = [var.elastic_ip]
}

run "elastic_ip_2" {
  command = plan

  variables {
    elastic_ip = "eipalloc-0123"
  }

  expect_failures = [var.elastic_ip]
}

run "relay_jar" {
  command = plan

  variables {
    relay_jar = "./no.jar"
  }

  expect_failures = [var.relay_jar]
}

run "relay_instance_type" {
  command = plan

  variables {
    relay_instance_type = "t3.nano"
  }

  expect_failures = [var.relay_instance_type]
}

run "relay_heap_mib" {
  command = plan

  variables {
    relay_heap_mib = 64
  }

  expect_failures = [var.relay_heap_mib]
}

run "relay_java_package" {
  command = plan

  variables {
    relay_java_package = "openjdk"
  }

  expect_failures = [var.relay_java_package]
}

run "relay_lanes" {
  command = plan

  variables {
    relay_lanes = 0
  }

  expect_failures = [var.relay_lanes]
}

run "relay_idle_minutes_1" {
  command = plan

  variables {
    relay_idle_minutes = 1
  }

  expect_failures = [var.relay_idle_minutes]
}

run "relay_idle_minutes_2" {
  command = plan

  variables {
    relay_idle_minutes = 91
  }

  expect_failures = [var.relay_idle_minutes]
}

run "relay_stop_seconds" {
  command = plan

  variables {
    relay_stop_seconds = 0
  }

  expect_failures = [var.relay_stop_seconds]
}

run "journal_gib" {
  command = plan

  variables {
    journal_gib = 0
  }

  expect_failures = [var.journal_gib]
}

run "ami_id" {
  command = plan

  variables {
    ami_id = "al2023"
  }

  expect_failures = [var.ami_id]
}

run "fleet_1" {
  command = plan

  variables {
    fleet = { min = 3, max = 2 }
  }

  expect_failures = [var.fleet]
}

run "fleet_2" {
  command = plan

  variables {
    fleet = { connections = 60000 }
  }

  expect_failures = [var.fleet]
}

run "vpc_cidr_1" {
  command = plan

  variables {
    vpc_cidr = "10.0.0.0/8"
  }

  expect_failures = [var.vpc_cidr]
}

run "vpc_cidr_2" {
  command = plan

  variables {
    vpc_cidr = "10.88.0.0"
  }

  expect_failures = [var.vpc_cidr]
}

run "network" {
  command = plan

  variables {
    network = { vpc_id = "vpc-0aaaaaaaaaaaaaaaa", subnet_ids = [] }
  }

  expect_failures = [var.network]
}

run "watch_level" {
  command = plan

  variables {
    watch_level = "none"
  }

  expect_failures = [var.watch_level]
}

run "thresholds" {
  command = plan

  variables {
    thresholds = { decoder_p99_ms = 0 }
  }

  expect_failures = [var.thresholds]
}

run "budget_usd" {
  command = plan

  variables {
    budget_usd = -1
  }

  expect_failures = [var.budget_usd]
}

run "metrics_1" {
  command = plan

  variables {
    metrics = "none"
  }

  expect_failures = [var.metrics]
}

run "zone_1" {
  command = plan

  variables {
    zone = "us-east-1"
  }

  expect_failures = [var.zone]
}

run "zone_2" {
  command = plan

  variables {
    zone    = "eu-central-1a"
    network = { vpc_id = "vpc-0aaaaaaaaaaaaaaaa", subnet_ids = ["subnet-0bbbbbbbbbbbbbbbb"] }
  }

  expect_failures = [var.zone]
}

run "name_6" {
  command = plan

  variables {
    name = "internal-care"
  }

  expect_failures = [var.name]
}

run "name_7" {
  command = plan

  variables {
    name = "sg-care"
  }

  expect_failures = [var.name]
}

run "tags_1" {
  command = plan

  variables {
    tags = { "watchline:stack" = "other" }
  }

  expect_failures = [var.tags]
}

run "tags_2" {
  command = plan

  variables {
    tags = { "aws:owner" = "care" }
  }

  expect_failures = [var.tags]
}
