# ---------------------------------------------------------------------------------------------------------------------
# Names
# ---------------------------------------------------------------------------------------------------------------------

variable "name" {
  description = "What everything is called, and begins with. Two stacks of one account and region need two names."
  type        = string
  default     = "watchline"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,22}[a-z0-9]$", var.name))
    error_message = "name: expected 3 to 24 of a-z, 0-9 and -, beginning with a letter and not ending with a dash."
  }

  # Balancers may not begin with the first, security groups with the second.
  validation {
    condition     = !startswith(var.name, "internal-") && !startswith(var.name, "sg-")
    error_message = "name: expected one that does not begin with internal- or sg-, which AWS keeps for itself."
  }
}

variable "tags" {
  description = "Tags of everything that takes tags."
  type        = map(string)
  default     = {}

  # By those of this stack the relays find their journals, and their role is bound to them.
  validation {
    condition     = alltrue([for key in keys(var.tags) : !startswith(lower(key), "watchline:") && !startswith(lower(key), "aws:")])
    error_message = "tags: expected keys that do not begin with watchline: or aws:."
  }
}

variable "table_prefix" {
  description = "What the names of the tables begin with. The name and a dash if not set."
  type        = string
  default     = null

  validation {
    condition     = var.table_prefix == null ? true : can(regex("^[A-Za-z0-9_.-]{1,200}$", var.table_prefix))
    error_message = "table_prefix: expected 1 to 200 of a-z, A-Z, 0-9, _, . and -."
  }
}

# ---------------------------------------------------------------------------------------------------------------------
# Keeping
# ---------------------------------------------------------------------------------------------------------------------

variable "encryption_key" {
  description = "Key that data is encrypted with at rest: 'aws' for those that AWS owns (free), 'create' for one of your own ($1 a month and its requests), or the ARN of a KMS key that you have."
  type        = string
  default     = "aws"

  validation {
    condition     = contains(["aws", "create"], var.encryption_key) || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.encryption_key))
    error_message = "encryption_key: expected 'aws', 'create' or the ARN of a KMS key (not of an alias)."
  }
}

variable "deletion_protection" {
  description = "Whether the tables, the bucket and the balancer refuse to be deleted. To destroy the stack, apply with false first."
  type        = bool
  default     = true
}

variable "recovery_days" {
  description = "Days back to which the tables can be restored, to the second. It costs the same for any."
  type        = number
  default     = 35

  validation {
    condition     = var.recovery_days >= 1 && var.recovery_days <= 35 && floor(var.recovery_days) == var.recovery_days
    error_message = "recovery_days: expected a whole number, 1 to 35."
  }
}

variable "report_days" {
  description = "Days until a report is deleted (WATCHLINE_REPORT_DAYS)."
  type        = number
  default     = 365

  validation {
    condition     = var.report_days >= 1 && var.report_days <= 3650 && floor(var.report_days) == var.report_days
    error_message = "report_days: expected a whole number, 1 to 3650."
  }
}

variable "quarantine_days" {
  description = "Days until a frame that nobody could read is deleted (WATCHLINE_QUARANTINE_DAYS)."
  type        = number
  default     = 90

  validation {
    condition     = var.quarantine_days >= 1 && var.quarantine_days <= 3650 && floor(var.quarantine_days) == var.quarantine_days
    error_message = "quarantine_days: expected a whole number, 1 to 3650."
  }
}

variable "log_days" {
  description = "Days that log lines are kept. Logs hold ids of watches, and those of SMS hold phone numbers."
  type        = number
  default     = 30

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_days)
    error_message = "log_days: expected one that CloudWatch Logs takes: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653."
  }
}

# ---------------------------------------------------------------------------------------------------------------------
# Watches
# ---------------------------------------------------------------------------------------------------------------------

variable "time_zone" {
  description = "Zone of watches that have none of their own, such as Europe/Berlin (WATCHLINE_TIME_ZONE, and time-zone of the relay)."
  type        = string
  default     = "UTC"

  validation {
    condition     = can(regex("^(UTC|[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+){1,2})$", var.time_zone))
    error_message = "time_zone: expected UTC or a name such as Europe/Berlin."
  }
}

variable "unknown_devices" {
  description = "What becomes of frames of watches that nobody registered: accept (stored), quarantine (kept and answered) or refuse (kept, not answered)."
  type        = string
  default     = "quarantine"

  validation {
    condition     = contains(["accept", "quarantine", "refuse"], var.unknown_devices)
    error_message = "unknown_devices: expected accept, quarantine or refuse."
  }
}

variable "allow_listen_in" {
  description = "Whether the command listen-in is sent: it lets somebody hear the wearer, who may not know."
  type        = bool
  default     = false
}

variable "device_refresh_seconds" {
  description = "How old lastSeenAt of a watch may grow before it alone is worth a write unit; at most a third of its silence."
  type        = number
  default     = 960

  validation {
    condition     = var.device_refresh_seconds >= 1 && var.device_refresh_seconds <= 86400 && floor(var.device_refresh_seconds) == var.device_refresh_seconds
    error_message = "device_refresh_seconds: expected a whole number, 1 to 86400."
  }
}

variable "command_resend_seconds" {
  description = "How long the acknowledgement of a command is waited for before the command is sent again."
  type        = number
  default     = 60

  validation {
    condition     = var.command_resend_seconds >= 1 && var.command_resend_seconds <= 3600 && floor(var.command_resend_seconds) == var.command_resend_seconds
    error_message = "command_resend_seconds: expected a whole number, 1 to 3600."
  }
}

# ---------------------------------------------------------------------------------------------------------------------
# People
# ---------------------------------------------------------------------------------------------------------------------

variable "subscriptions" {
  description = "Who gets alerts besides the carers that the tool adds, by a name of your choice: protocol, endpoint, and the attributes to filter by (type, severity, deviceId, account, escalation, sms), each with the values that pass. Endpoints stand in the state: people are better added by the tool."
  type = map(object({
    protocol = string
    endpoint = string
    filter   = optional(map(list(string)), {})
  }))
  default = {}

  validation {
    condition     = alltrue([for one in values(var.subscriptions) : contains(["sms", "email", "https", "sqs", "lambda"], one.protocol)])
    error_message = "subscriptions: expected protocol sms, email, https, sqs or lambda."
  }

  validation {
    condition     = alltrue([for one in values(var.subscriptions) : one.protocol != "sms" || can(regex("^\\+[1-9][0-9]{6,14}$", one.endpoint))])
    error_message = "subscriptions: expected a number such as +15555550100 as the endpoint of sms."
  }

  validation {
    condition     = alltrue([for one in values(var.subscriptions) : one.protocol != "email" || can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", one.endpoint))])
    error_message = "subscriptions: expected an address such as carer@example.org as the endpoint of email."
  }

  validation {
    condition     = alltrue([for one in values(var.subscriptions) : one.protocol != "https" || startswith(one.endpoint, "https://")])
    error_message = "subscriptions: expected a URL that begins with https:// as the endpoint of https."
  }

  validation {
    condition     = alltrue(flatten([for one in values(var.subscriptions) : [for attribute, passing in one.filter : contains(["type", "severity", "deviceId", "account", "escalation", "sms"], attribute) && length(passing) > 0]]))
    error_message = "subscriptions: expected filters by type, severity, deviceId, account, escalation or sms, each with a value or more."
  }

  validation {
    condition     = alltrue([for one in values(var.subscriptions) : length(one.filter) <= 5])
    error_message = "subscriptions: SNS takes five attributes in a filter at most."
  }
}

variable "sms" {
  description = "SMS of the account in this region: manage (whether this stack sets it; one stack a region can), monthly_spend_usd (AWS stops there; over 1 needs a quota that support gives), sender_id, success_sample_percent (how many delivered ones are logged; failed ones all are)."
  type = object({
    manage                 = optional(bool, true)
    monthly_spend_usd      = optional(number, 1)
    sender_id              = optional(string)
    success_sample_percent = optional(number, 100)
  })
  default = {}

  validation {
    condition     = var.sms.monthly_spend_usd >= 1 && floor(var.sms.monthly_spend_usd) == var.sms.monthly_spend_usd
    error_message = "sms.monthly_spend_usd: expected a whole number, 1 or more."
  }

  validation {
    condition     = var.sms.sender_id == null ? true : can(regex("^[A-Za-z0-9-]{1,11}$", var.sms.sender_id)) && can(regex("[A-Za-z]", var.sms.sender_id))
    error_message = "sms.sender_id: expected 1 to 11 letters, digits and dashes, with a letter."
  }

  validation {
    condition     = var.sms.success_sample_percent >= 0 && var.sms.success_sample_percent <= 100
    error_message = "sms.success_sample_percent: expected 0 to 100."
  }
}

variable "operator_emails" {
  description = "Addresses that are told of alarms of the stack and of the budget. Each gets a mail to confirm first."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for one in var.operator_emails : can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", one))])
    error_message = "operator_emails: expected addresses such as operator@example.org."
  }
}

# ---------------------------------------------------------------------------------------------------------------------
# Functions
# ---------------------------------------------------------------------------------------------------------------------

variable "decoder_jar" {
  description = "The jar of the functions. The one that ./mvnw package makes if not set."
  type        = string
  default     = null

  validation {
    condition     = var.decoder_jar == null ? true : fileexists(var.decoder_jar)
    error_message = "decoder_jar: no such file. Run ./mvnw package -DskipTests, or name the jar of a release."
  }
}

variable "function_runtime" {
  description = "Lambda runtime. Provider 5.100 takes none newer than java21."
  type        = string
  default     = "java21"

  validation {
    condition     = can(regex("^java(17|2[1-9]|[3-9][0-9])$", var.function_runtime))
    error_message = "function_runtime: expected java17, java21 or newer."
  }
}

variable "function_architecture" {
  description = "arm64 costs a fifth less than x86_64."
  type        = string
  default     = "arm64"

  validation {
    condition     = contains(["arm64", "x86_64"], var.function_architecture)
    error_message = "function_architecture: expected arm64 or x86_64."
  }
}

variable "decoder_memory_mib" {
  description = "Memory of the decoder, which decides its share of a core: 1769 is a whole one."
  type        = number
  default     = 1024

  validation {
    condition     = var.decoder_memory_mib >= 256 && var.decoder_memory_mib <= 10240
    error_message = "decoder_memory_mib: expected 256 to 10240."
  }
}

variable "function_versions" {
  description = "Versions that the aliases point to, to go back to an earlier one. The newest of each if not set."
  type = object({
    decoder = optional(string)
    sweep   = optional(string)
    ack     = optional(string)
  })
  default = {}

  validation {
    condition     = alltrue([for version in values(var.function_versions) : version == null ? true : can(regex("^[1-9][0-9]*$", version))])
    error_message = "function_versions: expected numbers of published versions, such as \"12\"."
  }
}

variable "reserve_concurrency" {
  description = "Whether each function has concurrency of its own, which it can neither exceed nor lose to others. Takes lanes x relays + 9 from the account's, of which AWS keeps 100: a new account may have no more than 10 in all, and needs false until its quota is raised."
  type        = bool
  default     = true
}

variable "system_log_level" {
  description = "Lambda's own lines: WARN leaves out three a call, which are most of the bytes at one call a second. INFO to measure memory."
  type        = string
  default     = "WARN"

  validation {
    condition     = contains(["DEBUG", "INFO", "WARN"], var.system_log_level)
    error_message = "system_log_level: expected DEBUG, INFO or WARN."
  }
}

variable "ack_url" {
  description = "A shorter name for the acknowledge URL, such as https://ack.example.org, if you have put one in front of it."
  type        = string
  default     = null

  validation {
    condition     = var.ack_url == null ? true : can(regex("^https://[A-Za-z0-9/_+=.@:-]{1,82}$", var.ack_url))
    error_message = "ack_url: expected https://<host>, at most 90 plain characters."
  }
}

# ---------------------------------------------------------------------------------------------------------------------
# Relay
# ---------------------------------------------------------------------------------------------------------------------

variable "relay_mode" {
  description = "single: one instance that takes the address and the journal with it when it is replaced. fleet: several behind a network load balancer."
  type        = string
  default     = "single"

  validation {
    condition     = contains(["single", "fleet"], var.relay_mode)
    error_message = "relay_mode: expected single or fleet."
  }
}

variable "elastic_ip" {
  description = "The address that watches talk to, such as 54.85.159.138: an Elastic IP of this account and region. A new one is allocated if not set."
  type        = string
  default     = null

  validation {
    condition     = var.elastic_ip == null ? true : can(cidrnetmask("${var.elastic_ip}/32"))
    error_message = "elastic_ip: expected an IPv4 address such as 54.85.159.138."
  }
}

variable "relay_jar" {
  description = "The jar of the relay. The one that ./mvnw package makes if not set."
  type        = string
  default     = null

  validation {
    condition     = var.relay_jar == null ? true : fileexists(var.relay_jar)
    error_message = "relay_jar: no such file. Run ./mvnw package -DskipTests, or name the jar of a release."
  }
}

variable "relay_instance_type" {
  description = "An arm64 type. t4g.nano for single and t4g.small for fleet if not set."
  type        = string
  default     = null

  validation {
    condition     = var.relay_instance_type == null ? true : can(regex("^([a-z]+[0-9]+g[a-z]*)\\.[a-z0-9]+$", var.relay_instance_type))
    error_message = "relay_instance_type: expected one with a Graviton processor, such as t4g.nano or c7g.medium."
  }
}

variable "relay_heap_mib" {
  description = "Heap of the relay; a quarter of it may be pending frames, an eighth held bytes. 128 for single, which fits 512 MiB of memory, and 768 for fleet, if not set."
  type        = number
  default     = null

  validation {
    condition     = var.relay_heap_mib == null ? true : var.relay_heap_mib >= 96 && var.relay_heap_mib <= 4096
    error_message = "relay_heap_mib: expected 96 to 4096."
  }
}

variable "relay_java_package" {
  description = "Package of Amazon Linux 2023 with the Java that the relay runs on."
  type        = string
  default     = "java-21-amazon-corretto-headless"

  validation {
    condition     = can(regex("^java-[0-9]+-amazon-corretto-headless$", var.relay_java_package))
    error_message = "relay_java_package: expected one such as java-21-amazon-corretto-headless."
  }
}

variable "relay_lanes" {
  description = "Batches of one relay in flight at most; the decoder's concurrency is made to fit."
  type        = number
  default     = 16

  validation {
    condition     = var.relay_lanes >= 1 && var.relay_lanes <= 1024 && floor(var.relay_lanes) == var.relay_lanes
    error_message = "relay_lanes: expected a whole number, 1 to 1024."
  }
}

variable "relay_idle_minutes" {
  description = "Silence after which a line or a UDP address is given up. Watches beat every few minutes, and sleeping ones every half hour."
  type        = number
  default     = 30

  validation {
    condition     = var.relay_idle_minutes >= 5 && var.relay_idle_minutes <= 90
    error_message = "relay_idle_minutes: expected 5 to 90."
  }
}

variable "relay_stop_seconds" {
  description = "How long a relay may take to have what it read decoded when it is stopped. What is left then waits in its journal."
  type        = number
  default     = 25

  validation {
    condition     = var.relay_stop_seconds >= 1 && var.relay_stop_seconds <= 600
    error_message = "relay_stop_seconds: expected 1 to 600."
  }
}

variable "journal_gib" {
  description = "Size of a journal's volume. The relay uses four fifths of it: 4 GiB hold ten million frames."
  type        = number
  default     = 4

  validation {
    condition     = var.journal_gib >= 1 && var.journal_gib <= 1000 && floor(var.journal_gib) == var.journal_gib
    error_message = "journal_gib: expected a whole number, 1 to 1000."
  }
}

variable "ami_id" {
  description = "Image of Amazon Linux 2023 for arm64. The newest of the region if not set: a new one replaces the relays at the next apply."
  type        = string
  default     = null

  validation {
    condition     = var.ami_id == null ? true : can(regex("^ami-[0-9a-f]{8,17}$", var.ami_id))
    error_message = "ami_id: expected one such as ami-0123456789abcdef0."
  }
}

variable "fleet" {
  description = "Fleet: min and max (instances), connections (that one is to hold on average before another is started)."
  type = object({
    min         = optional(number, 2)
    max         = optional(number, 6)
    connections = optional(number, 15000)
  })
  default = {}

  validation {
    condition     = var.fleet.min >= 1 && var.fleet.max >= var.fleet.min && var.fleet.max <= 50
    error_message = "fleet: expected 1 <= min <= max <= 50."
  }

  validation {
    condition     = var.fleet.connections >= 100 && var.fleet.connections <= 50000
    error_message = "fleet.connections: expected 100 to 50000; a relay takes 60000 at most."
  }
}

# ---------------------------------------------------------------------------------------------------------------------
# Network
# ---------------------------------------------------------------------------------------------------------------------

variable "vpc_cidr" {
  description = "Addresses of the VPC that is made for the relays."
  type        = string
  default     = "10.88.0.0/24"

  validation {
    condition     = can(cidrnetmask(var.vpc_cidr)) && try(tonumber(split("/", var.vpc_cidr)[1]) >= 16 && tonumber(split("/", var.vpc_cidr)[1]) <= 25, false)
    error_message = "vpc_cidr: expected an IPv4 network of /16 to /25, such as 10.88.0.0/24."
  }
}

variable "zone" {
  description = "Zone of the relays, their journals and the balancer, such as us-east-1b. The first of the region if not set, which may be one that lacks the instance type: then the plan says so. Another one later is for a stack whose relays are stopped, see OPERATING.md."
  type        = string
  default     = null

  validation {
    condition     = var.zone == null ? true : can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]+[a-z]$", var.zone))
    error_message = "zone: expected one such as us-east-1b."
  }

  validation {
    condition     = var.zone == null || var.network == null
    error_message = "zone: expected none beside network, whose first subnet has one."
  }
}

variable "network" {
  description = "A VPC that you have, and its public subnets, in place of a new one: vpc_id, subnet_ids (the first is the one of the address, and relays are in no other)."
  type = object({
    vpc_id     = string
    subnet_ids = list(string)
  })
  default = null

  validation {
    condition     = var.network == null ? true : length(var.network.subnet_ids) > 0
    error_message = "network.subnet_ids: expected one public subnet or more."
  }
}

# ---------------------------------------------------------------------------------------------------------------------
# Watching and paying
# ---------------------------------------------------------------------------------------------------------------------

variable "watch_level" {
  description = "basic: the alarms that somebody has to get up for. full: also those that explain them or come before them, and all metrics of the relays."
  type        = string
  default     = "basic"

  validation {
    condition     = contains(["basic", "full"], var.watch_level)
    error_message = "watch_level: expected basic or full."
  }
}

variable "metrics" {
  description = "few: the ten that the basic alarms and the dashboard need, which are free if the account has no others. all: every number of functions and relays, and SMS by account and type, which has no bound, at $0.30 a month for each (WATCHLINE_METRICS, emf of the relay)."
  type        = string
  default     = "few"

  validation {
    condition     = contains(["few", "all"], var.metrics)
    error_message = "metrics: expected few or all. With none the alarms would see nothing."
  }
}

variable "thresholds" {
  description = "When alarms ring: decoder_p99_ms, oldest_frame_seconds (of a journal), datagrams_refused (in 5 minutes), quarantined_frames (in an hour), unpublished_seconds (of an alarm of a wearer)."
  type = object({
    decoder_p99_ms       = optional(number, 5000)
    oldest_frame_seconds = optional(number, 120)
    datagrams_refused    = optional(number, 50)
    quarantined_frames   = optional(number, 60)
    unpublished_seconds  = optional(number, 300)
  })
  default = {}

  validation {
    condition     = alltrue([for threshold in values(var.thresholds) : threshold > 0])
    error_message = "thresholds: expected numbers over 0."
  }
}

variable "runbook_url" {
  description = "Where the alarms' texts point to; the name of the entry is added."
  type        = string
  default     = "infra/README.md"
}

variable "budget_usd" {
  description = "Monthly cost of the account that operators are told of at 80 %, at 100 %, and when it is forecast. 0 for no budget."
  type        = number
  default     = 15

  validation {
    condition     = var.budget_usd >= 0
    error_message = "budget_usd: expected 0 or more."
  }
}
