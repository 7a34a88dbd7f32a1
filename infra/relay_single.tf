# What a single relay has besides: a journal that outlives its instance.

resource "aws_ebs_volume" "journal" {
  count = local.is_fleet ? 0 : 1

  availability_zone = local.home_zone
  size              = var.journal_gib
  type              = "gp3"
  encrypted         = true
  kms_key_id        = local.key_arn
  # Frames that nobody has decoded yet are in it, if the relay ended badly. Not by a variable: a change of this alone is one that EC2 refuses.
  final_snapshot = true
  tags           = merge(local.tags, { "watchline:role" = "journal", Name = "${var.name}-journal" })
}
