# The default: one relay.

mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  elastic_ip  = "54.85.159.138"
  decoder_jar = "./tests/fixtures/decoder.jar"
  relay_jar   = "./tests/fixtures/relay.jar"
}

run "one_relay" {
  command = plan

  assert {
    condition     = aws_autoscaling_group.relay.min_size == 1 && aws_autoscaling_group.relay.max_size == 1 && length(aws_lb.relay) == 0
    error_message = "expected a group of one and no load balancer"
  }

  assert {
    condition     = aws_launch_template.relay.instance_type == "t4g.nano" && aws_launch_template.relay.image_id == "ami-0aaaaaaaaaaaaaaaa"
    error_message = "expected the smallest Graviton with the newest Amazon Linux 2023"
  }

  assert {
    condition     = length(aws_autoscaling_group.relay.vpc_zone_identifier) == 1 && aws_ebs_volume.journal[0].availability_zone == "eu-central-1a" && aws_subnet.public["eu-central-1a"].availability_zone == "eu-central-1a"
    error_message = "expected the instance in the zone of its journal"
  }

  assert {
    condition     = aws_ebs_volume.journal[0].encrypted && aws_ebs_volume.journal[0].final_snapshot && aws_ebs_volume.journal[0].tags["watchline:role"] == "journal"
    error_message = "expected an encrypted journal that instances find by its tag and that leaves a snapshot"
  }

  assert {
    condition     = { for rule in values(aws_vpc_security_group_ingress_rule.watches) : rule.ip_protocol => "${rule.from_port}-${rule.to_port} ${rule.cidr_ipv4}" } == { tcp = "8888-8888 0.0.0.0/0", udp = "8888-8888 0.0.0.0/0" }
    error_message = "expected 8888 over TCP and UDP for everybody"
  }

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.relay_from_balancer) == 0 && length(aws_vpc_security_group_ingress_rule.balancer) == 0
    error_message = "expected nothing else to be open"
  }

  assert {
    condition     = output.address == "54.85.159.138:8888"
    error_message = "expected the given address"
  }
}

run "instances_are_closed" {
  command = plan

  assert {
    condition     = aws_launch_template.relay.metadata_options[0].http_tokens == "required" && aws_launch_template.relay.metadata_options[0].http_put_response_hop_limit == 1
    error_message = "expected IMDSv2 alone"
  }

  assert {
    condition     = aws_launch_template.relay.key_name == null && strcontains(local.user_data, "\"users\":[]") && strcontains(local.user_data, "[\"systemctl\",\"disable\",\"--now\",\"sshd.service\"]")
    error_message = "expected no SSH"
  }

  assert {
    condition     = alltrue([for one in aws_launch_template.relay.block_device_mappings : tobool(one.ebs[0].encrypted)])
    error_message = "expected encrypted disks"
  }

  assert {
    condition     = length(aws_launch_template.relay.user_data) / 4 * 3 < 16384
    error_message = "expected user data under 16 KiB: EC2 takes no more"
  }
}

run "the_relay_is_told_what_it_needs" {
  command = plan

  assert {
    condition     = local.relay_settings["WATCHLINE_RELAY_FUNCTION"] == "arn:aws:lambda:eu-central-1:123456789012:function:watchline-decoder:live"
    error_message = "expected the decoder's alias"
  }

  assert {
    condition     = local.relay_settings["WATCHLINE_RELAY_HTTP_BIND"] == "127.0.0.1"
    error_message = "expected metrics on loopback: nobody asks from outside"
  }

  assert {
    condition     = local.relay_settings["WATCHLINE_RELAY_RELAY_NAME"] == "watchline"
    error_message = "expected a name that outlives the instance: commands wait under it"
  }

  assert {
    condition     = local.relay_settings["WATCHLINE_RELAY_PENDING_BYTES"] == "32MiB" && local.relay_settings["WATCHLINE_RELAY_HELD_BYTES"] == "16MiB" && local.relay_settings["WATCHLINE_RELAY_JOURNAL_MAX_SIZE"] == "3276MiB"
    error_message = "expected bounds that fit heap and volume"
  }

  assert {
    condition     = strcontains(local.relay_files["/etc/watchline/stack.env"].content, "ALLOCATION_ID=eipalloc-0aaaaaaaaaaaaaaaa\n") && strcontains(local.relay_files["/etc/watchline/stack.env"].content, "JAR_SHA256=${filesha256("./tests/fixtures/relay.jar")}\n")
    error_message = "expected the address and the jar's digest"
  }

  assert {
    condition     = alltrue([for path, file in local.relay_files : !strcontains(file.content, "\r")])
    error_message = "expected scripts without carriage returns"
  }
}

run "a_relay_drains_before_it_goes" {
  command = plan

  assert {
    condition = { for hook in aws_autoscaling_group.relay.initial_lifecycle_hook : hook.lifecycle_transition => hook.default_result } == {
      "autoscaling:EC2_INSTANCE_LAUNCHING"   = "ABANDON"
      "autoscaling:EC2_INSTANCE_TERMINATING" = "CONTINUE"
    }
    error_message = "expected a hook at either end"
  }

  assert {
    condition     = alltrue([for hook in aws_autoscaling_group.relay.initial_lifecycle_hook : hook.heartbeat_timeout >= 25 + 60])
    error_message = "expected hooks to last longer than a drain"
  }

  assert {
    condition     = strcontains(local.relay_files["/etc/systemd/system/watchline-relay.service.d/stop.conf"].content, "TimeoutStopSec=40\n")
    error_message = "expected systemd to be more patient than the relay"
  }

  assert {
    condition     = aws_autoscaling_group.relay.instance_refresh[0].preferences[0].min_healthy_percentage == 100 && aws_autoscaling_group.relay.instance_refresh[0].preferences[0].max_healthy_percentage == 200 && aws_autoscaling_group.relay.instance_refresh[0].preferences[0].auto_rollback
    error_message = "expected the new instance before the old one goes"
  }

  assert {
    condition     = aws_autoscaling_group.relay.launch_template[0].version == "3"
    error_message = "expected a numbered version: $Latest would never be rolled out or back"
  }
}

# The group takes hooks when it is made and never again: a time-out that followed the setting would be changed in the plan and not on AWS.
run "a_relay_that_takes_longer_to_drain" {
  command = plan

  variables {
    relay_stop_seconds = 600
  }

  assert {
    condition     = toset([for hook in aws_autoscaling_group.relay.initial_lifecycle_hook : hook.heartbeat_timeout]) == toset([120, 900])
    error_message = "expected hooks that need no change"
  }

  assert {
    condition     = strcontains(local.relay_files["/opt/watchline/bin/drain"].content, "keep_hook \"$TERMINATING_HOOK\"") && strcontains(local.relay_files["/opt/watchline/bin/lib"].content, "aws autoscaling record-lifecycle-action-heartbeat")
    error_message = "expected the instance to ask for as long as it drains"
  }
}

# systemd opens the log before it becomes the relay's user: the file is root's, and logrotate as that user could not even read it.
run "the_relays_log_is_rotated" {
  command = plan

  assert {
    condition     = !can(regex("(?m)^\\s*su ", local.relay_files["/etc/logrotate.d/watchline"].content)) && strcontains(local.user_data, "[\"install\",\"-d\",\"-m\",\"0750\",\"/var/log/watchline\"]")
    error_message = "expected the log to be rotated as root, in a folder of root"
  }

  assert {
    condition     = strcontains(local.relay_files["/opt/watchline/bin/prepare"].content, "amazon-cloudwatch-agent logrotate;")
    error_message = "expected what rotates logs to be installed"
  }
}

run "an_address_is_made_if_none_is_given" {
  command = plan

  variables {
    elastic_ip = null
  }

  assert {
    condition     = output.address == "192.0.2.10:8888"
    error_message = "expected a new address"
  }
}

run "a_network_that_is_there" {
  command = plan

  variables {
    network = { vpc_id = "vpc-0aaaaaaaaaaaaaaaa", subnet_ids = ["subnet-0bbbbbbbbbbbbbbbb", "subnet-0cccccccccccccccc"] }
  }

  assert {
    condition     = length(aws_vpc.this) == 0 && length(aws_subnet.public) == 0 && length(aws_default_security_group.this) == 0 && aws_security_group.relay.vpc_id == "vpc-0aaaaaaaaaaaaaaaa"
    error_message = "expected no network of its own"
  }

  assert {
    condition     = aws_ebs_volume.journal[0].availability_zone == "eu-central-1b" && tolist(aws_autoscaling_group.relay.vpc_zone_identifier)[0] == "subnet-0bbbbbbbbbbbbbbbb"
    error_message = "expected instance and journal in the first subnet"
  }
}

run "a_zone_that_is_chosen" {
  command = plan

  variables {
    zone = "eu-central-1c"
  }

  assert {
    condition     = aws_ebs_volume.journal[0].availability_zone == "eu-central-1c" && aws_subnet.public["eu-central-1c"].availability_zone == "eu-central-1c"
    error_message = "expected subnet and journal in that zone"
  }
}

# us-east-1 has a zone without Graviton, and which letter that is goes by account.
run "a_zone_without_the_instance_type_1" {
  command = plan

  override_data {
    target          = data.aws_ec2_instance_type_offerings.zones
    override_during = plan
    values          = { locations = ["eu-central-1b", "eu-central-1c"] }
  }

  expect_failures = [aws_autoscaling_group.relay]
}

run "a_zone_without_the_instance_type_2" {
  command = plan

  variables {
    zone = "eu-central-1b"
  }

  override_data {
    target          = data.aws_ec2_instance_type_offerings.zones
    override_during = plan
    values          = { locations = ["eu-central-1b", "eu-central-1c"] }
  }

  assert {
    condition     = aws_ebs_volume.journal[0].availability_zone == "eu-central-1b"
    error_message = "expected a zone that has the type to be taken"
  }
}
