# What a fleet has besides: the load balancer with the address, and scaling. Its instances make, adopt and delete their journals themselves, see
# files/take-journal and files/drain.

# In one zone, because one address is in one zone, and so are its instances: a balancer sends nothing to those in zones that it is not in. Without the
# zone nobody reaches the address: that is the price of having one that is written into watches.
resource "aws_lb" "relay" {
  count = local.is_fleet ? 1 : 0

  name                       = "${var.name}-relay"
  load_balancer_type         = "network"
  internal                   = false
  security_groups            = [aws_security_group.balancer[0].id]
  enable_deletion_protection = var.deletion_protection
  tags                       = local.tags

  subnet_mapping {
    subnet_id     = local.home_subnet
    allocation_id = local.allocation_id
  }
}

# One listener for both protocols, because a port can have only one. Such a one forgets a TCP line after 350 s of silence: the provider sends the
# attribute that would change it for listeners of TCP alone. So the relays' kernels ask before that, see files/sysctl-fleet.
resource "aws_lb_listener" "relay" {
  count = local.is_fleet ? 1 : 0

  load_balancer_arn = aws_lb.relay[0].arn
  port              = local.watch_port
  protocol          = "TCP_UDP"
  tags              = local.tags

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.relay[0].arn
  }
}

# Addresses of watches are kept, as they have to be for UDP: limits go by them. The flow of a UDP watch is forgotten after 120 s of silence, which
# nobody can change: a reply within that finds its way, a later one is lost; the next datagram of the watch may reach another relay, which learns
# the watch from it, and commands go out with the answer to it.
resource "aws_lb_target_group" "relay" {
  count = local.is_fleet ? 1 : 0

  name                   = "${var.name}-relay"
  port                   = local.watch_port
  protocol               = "TCP_UDP"
  target_type            = "instance"
  vpc_id                 = local.vpc_id
  preserve_client_ip     = true
  deregistration_delay   = 30
  connection_termination = true
  tags                   = local.tags

  health_check {
    protocol            = "HTTP"
    port                = local.health_port
    path                = "/readyz"
    matcher             = "200"
    interval            = 10
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 2
  }

  # Carriers put thousands of watches behind one address: stickiness by address would put them on one relay.
  stickiness {
    enabled = false
    type    = "source_ip"
  }
}

resource "aws_security_group" "balancer" {
  count = local.is_fleet ? 1 : 0

  name        = "${var.name}-balancer"
  description = "Load balancer of ${var.name}"
  vpc_id      = local.vpc_id
  tags        = merge(local.tags, { Name = "${var.name}-balancer" })
}

resource "aws_vpc_security_group_ingress_rule" "balancer" {
  for_each = local.is_fleet ? local.watch_protocols : {}

  security_group_id = aws_security_group.balancer[0].id
  description       = each.value
  ip_protocol       = each.key
  from_port         = local.watch_port
  to_port           = local.watch_port
  cidr_ipv4         = "0.0.0.0/0"
  tags              = local.tags
}

locals {
  balancer_to_relay = local.is_fleet ? {
    tcp    = { protocol = "tcp", port = local.watch_port, description = "Watches over TCP" }
    udp    = { protocol = "udp", port = local.watch_port, description = "Watches over UDP" }
    health = { protocol = "tcp", port = local.health_port, description = "Whether the relay takes frames" }
  } : {}
}

resource "aws_vpc_security_group_egress_rule" "balancer" {
  for_each = local.balancer_to_relay

  security_group_id            = aws_security_group.balancer[0].id
  description                  = each.value.description
  ip_protocol                  = each.value.protocol
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = aws_security_group.relay.id
  tags                         = local.tags
}

resource "aws_vpc_security_group_ingress_rule" "relay_from_balancer" {
  for_each = local.balancer_to_relay

  security_group_id            = aws_security_group.relay.id
  description                  = each.value.description
  ip_protocol                  = each.value.protocol
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = aws_security_group.balancer[0].id
  tags                         = local.tags
}

# Flows a healthy relay, of TCP and UDP together: what holds memory in one.
resource "aws_autoscaling_policy" "connections" {
  count = local.is_fleet ? 1 : 0

  name                   = "connections"
  autoscaling_group_name = aws_autoscaling_group.relay.name
  policy_type            = "TargetTrackingScaling"

  target_tracking_configuration {
    target_value = var.fleet.connections

    customized_metric_specification {
      metrics {
        id          = "flows"
        return_data = false

        metric_stat {
          stat = "Average"

          metric {
            namespace   = "AWS/NetworkELB"
            metric_name = "ActiveFlowCount"

            dimensions {
              name  = "LoadBalancer"
              value = aws_lb.relay[0].arn_suffix
            }
          }
        }
      }

      metrics {
        id          = "relays"
        return_data = false

        metric_stat {
          stat = "Minimum"

          metric {
            namespace   = "AWS/NetworkELB"
            metric_name = "HealthyHostCount"

            dimensions {
              name  = "LoadBalancer"
              value = aws_lb.relay[0].arn_suffix
            }

            dimensions {
              name  = "TargetGroup"
              value = aws_lb_target_group.relay[0].arn_suffix
            }
          }
        }
      }

      metrics {
        id          = "each"
        label       = "Flows a relay"
        expression  = "flows / relays"
        return_data = true
      }
    }
  }
}
