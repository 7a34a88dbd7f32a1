# Several relays behind a load balancer.

mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  relay_mode  = "fleet"
  elastic_ip  = "54.85.159.138"
  decoder_jar = "./tests/fixtures/decoder.jar"
  relay_jar   = "./tests/fixtures/relay.jar"
}

run "one_address_for_both_protocols" {
  command = plan

  assert {
    condition     = [for mapping in aws_lb.relay[0].subnet_mapping : mapping.allocation_id] == ["eipalloc-0aaaaaaaaaaaaaaaa"] && !aws_lb.relay[0].internal && aws_lb.relay[0].load_balancer_type == "network"
    error_message = "expected a network load balancer at the given address and no other"
  }

  assert {
    condition     = aws_lb_listener.relay[0].protocol == "TCP_UDP" && aws_lb_listener.relay[0].port == 8888 && aws_lb_target_group.relay[0].protocol == "TCP_UDP" && aws_lb_target_group.relay[0].port == 8888
    error_message = "expected TCP and UDP on 8888"
  }

  assert {
    condition     = tonumber(regex("tcp_keepalive_time = ([0-9]+)", local.relay_files["/etc/sysctl.d/90-watchline.conf"].content)[0]) + 3 * 20 < 350
    error_message = "expected relays to keep lines alive that the load balancer would forget after 350 s"
  }

  assert {
    condition     = aws_lb_target_group.relay[0].health_check[0].path == "/readyz" && aws_lb_target_group.relay[0].health_check[0].port == "9090" && aws_lb_target_group.relay[0].preserve_client_ip == "true"
    error_message = "expected the relays' readiness to be asked, and addresses of watches to be kept"
  }

  assert {
    condition     = aws_lb.relay[0].enable_deletion_protection
    error_message = "expected deletion protection"
  }
}

run "several_relays" {
  command = plan

  assert {
    condition     = aws_autoscaling_group.relay.min_size == 2 && aws_autoscaling_group.relay.max_size == 6
    error_message = "expected two to six relays"
  }

  assert {
    condition     = length(aws_subnet.public) == 1
    error_message = "expected relays in the zone of the address alone: a balancer sends nothing to instances in zones that it is not in"
  }

  assert {
    condition     = aws_autoscaling_policy.connections[0].target_tracking_configuration[0].target_value == 15000
    error_message = "expected scaling on connections"
  }

  assert {
    condition     = aws_autoscaling_group.relay.health_check_type == "EC2"
    error_message = "expected a relay that is not ready to be left alone: it may hold frames in memory"
  }

  assert {
    condition     = length(aws_ebs_volume.journal) == 0 && !contains(keys(local.relay_settings), "WATCHLINE_RELAY_RELAY_NAME")
    error_message = "expected instances to make their own journals and names"
  }

  assert {
    condition     = module.decoder.function.reserved_concurrent_executions == 16 * 6 + 4
    error_message = "expected concurrency for the lanes of all relays"
  }
}

run "watches_come_through_the_balancer_alone" {
  command = plan

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.watches) == 0
    error_message = "expected instances to be closed to everybody else"
  }

  assert {
    condition     = { for key, rule in aws_vpc_security_group_ingress_rule.balancer : key => "${rule.ip_protocol} ${rule.from_port}-${rule.to_port} ${rule.cidr_ipv4}" } == { tcp = "tcp 8888-8888 0.0.0.0/0", udp = "udp 8888-8888 0.0.0.0/0" }
    error_message = "expected 8888 at the balancer"
  }

  assert {
    condition     = { for key, rule in aws_vpc_security_group_ingress_rule.relay_from_balancer : key => "${rule.ip_protocol} ${rule.from_port}-${rule.to_port}" } == { tcp = "tcp 8888-8888", udp = "udp 8888-8888", health = "tcp 9090-9090" } && alltrue([for rule in values(aws_vpc_security_group_ingress_rule.relay_from_balancer) : rule.cidr_ipv4 == null])
    error_message = "expected 8888 and health at the instances, from the balancer"
  }

  assert {
    condition     = local.relay_settings["WATCHLINE_RELAY_HTTP_BIND"] == "0.0.0.0"
    error_message = "expected the balancer to be answered"
  }
}

run "a_relay_missing_rings" {
  command = plan

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["relays-unhealthy"].threshold == 2
    error_message = "expected an alarm on fewer relays than the least"
  }
}

run "a_network_that_is_there" {
  command = plan

  variables {
    network = { vpc_id = "vpc-0aaaaaaaaaaaaaaaa", subnet_ids = ["subnet-0bbbbbbbbbbbbbbbb", "subnet-0cccccccccccccccc"] }
  }

  assert {
    condition     = aws_autoscaling_group.relay.vpc_zone_identifier == toset(["subnet-0bbbbbbbbbbbbbbbb"]) && one(aws_lb.relay[0].subnet_mapping).subnet_id == "subnet-0bbbbbbbbbbbbbbbb"
    error_message = "expected balancer and relays in the first subnet"
  }
}
