# A small VPC of public subnets, or one that the operator has. Public, because an instance that talks to Lambda, DynamoDB, CloudWatch and Systems
# Manager through a NAT gateway would pay $33 a month for what a public address does for $3.65; nothing but 8888 is let in. Tables and bucket are
# reached through gateway endpoints, which are free.

data "aws_availability_zones" "available" {
  state = "available"

  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

locals {
  own_vpc    = var.network == null
  zones      = local.own_vpc ? [coalesce(var.zone, data.aws_availability_zones.available.names[0])] : []
  vpc_id     = local.own_vpc ? aws_vpc.this[0].id : var.network.vpc_id
  subnet_ids = local.own_vpc ? [for zone in local.zones : aws_subnet.public[zone].id] : var.network.subnet_ids

  # The zone of the address: of the relays and their journals, and of the load balancer.
  home_subnet = local.subnet_ids[0]
  home_zone   = local.own_vpc ? local.zones[0] : data.aws_subnet.home[0].availability_zone
}

data "aws_subnet" "home" {
  count = local.own_vpc ? 0 : 1

  id = var.network.subnet_ids[0]
}

# Not every zone has every type: one of us-east-1 has no Graviton, and its letter differs from account to account. The zone is not chosen by this, because
# a zone that moved with the type would take the journal away.
data "aws_ec2_instance_type_offerings" "zones" {
  location_type = "availability-zone"

  filter {
    name   = "instance-type"
    values = [local.instance_type]
  }
}

resource "aws_vpc" "this" {
  count = local.own_vpc ? 1 : 0

  cidr_block           = var.vpc_cidr
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = merge(local.tags, { Name = var.name })
}

# Whoever starts something here without saying which group it is in shall not open anything.
resource "aws_default_security_group" "this" {
  count = local.own_vpc ? 1 : 0

  vpc_id = aws_vpc.this[0].id
  tags   = local.tags
}

resource "aws_internet_gateway" "this" {
  count = local.own_vpc ? 1 : 0

  vpc_id = aws_vpc.this[0].id
  tags   = merge(local.tags, { Name = var.name })
}

resource "aws_subnet" "public" {
  for_each = toset(local.zones)

  vpc_id            = aws_vpc.this[0].id
  availability_zone = each.value
  cidr_block        = cidrsubnet(var.vpc_cidr, 2, index(local.zones, each.value))
  tags              = merge(local.tags, { Name = "${var.name}-${each.value}" })
}

resource "aws_route_table" "public" {
  count = local.own_vpc ? 1 : 0

  vpc_id = aws_vpc.this[0].id
  tags   = merge(local.tags, { Name = var.name })
}

resource "aws_route" "internet" {
  count = local.own_vpc ? 1 : 0

  route_table_id         = aws_route_table.public[0].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this[0].id
}

resource "aws_route_table_association" "public" {
  for_each = aws_subnet.public

  subnet_id      = each.value.id
  route_table_id = aws_route_table.public[0].id
}

resource "aws_vpc_endpoint" "gateway" {
  for_each = local.own_vpc ? toset(["dynamodb", "s3"]) : toset([])

  vpc_id            = aws_vpc.this[0].id
  service_name      = "com.amazonaws.${local.region}.${each.value}"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.public[0].id]
  tags              = merge(local.tags, { Name = "${var.name}-${each.value}" })
}

# ---------------------------------------------------------------------------------------------------------------------
# The address
# ---------------------------------------------------------------------------------------------------------------------

data "aws_eip" "given" {
  count = var.elastic_ip == null ? 0 : 1

  public_ip = var.elastic_ip
}

resource "aws_eip" "this" {
  count = var.elastic_ip == null ? 1 : 0

  domain = "vpc"
  tags   = merge(local.tags, { Name = var.name })
}

locals {
  address       = var.elastic_ip == null ? aws_eip.this[0].public_ip : var.elastic_ip
  allocation_id = var.elastic_ip == null ? aws_eip.this[0].allocation_id : data.aws_eip.given[0].id
}

# ---------------------------------------------------------------------------------------------------------------------
# Security groups: watches on 8888, and nothing else. A fleet's instances take watches, and questions for health, from the load balancer alone.
# ---------------------------------------------------------------------------------------------------------------------

locals {
  watch_port  = 8888
  health_port = 9090
  watch_protocols = {
    tcp = "Watches over TCP"
    udp = "Watches over UDP"
  }
}

resource "aws_security_group" "relay" {
  name        = "${var.name}-relay"
  description = "Relays of ${var.name}"
  vpc_id      = local.vpc_id
  tags        = merge(local.tags, { Name = "${var.name}-relay" })
}

resource "aws_vpc_security_group_egress_rule" "relay" {
  security_group_id = aws_security_group.relay.id
  description       = "AWS and answers to watches"
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
  tags              = local.tags
}

resource "aws_vpc_security_group_ingress_rule" "watches" {
  for_each = local.is_fleet ? {} : local.watch_protocols

  security_group_id = aws_security_group.relay.id
  description       = each.value
  ip_protocol       = each.key
  from_port         = local.watch_port
  to_port           = local.watch_port
  cidr_ipv4         = "0.0.0.0/0"
  tags              = local.tags
}
