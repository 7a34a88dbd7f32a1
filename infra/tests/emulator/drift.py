#!/usr/bin/env python3
"""Reads a second plan as JSON and fails when it would change anything but what the emulator is known to drop.

This is the read-back: whatever was applied and comes back otherwise stands in that plan. What is listed here the emulator cannot show;
terraform test asserts it.
"""
import json
import sys

DROPPED = {
    "aws_lambda_function": {"snap_start", "logging_config", "dead_letter_config"},
    "aws_autoscaling_group": {"default_instance_warmup", "capacity_reservation_specification"},
    "aws_autoscaling_policy": {"enabled", "predictive_scaling_configuration"},
    # Of rules that name another group.
    "aws_vpc_security_group_ingress_rule": {"description"},
    "aws_vpc_security_group_egress_rule": {"description"},
}
# Followers of such a change: a function that is changed gets a version, and its alias follows.
FOLLOWS = {"aws_lambda_alias"}


def changed(change):
    before, after, unknown = change["before"] or {}, change["after"] or {}, change["after_unknown"] or {}
    return {key for key in after if before.get(key) != after[key] and not (unknown.get(key) is True)}


def main():
    unexpected, seen = [], set()
    for resource in json.load(sys.stdin)["resource_changes"]:
        actions = resource["change"]["actions"]
        if resource["mode"] != "managed" or actions == ["no-op"]:
            continue
        names = changed(resource["change"]) - ({"launch_template"} if resource["type"] == "aws_autoscaling_group" else set())
        known = DROPPED.get(resource["type"], set())
        if names - known or (actions != ["update"] and not names & known) or not (known or resource["type"] in FOLLOWS):
            unexpected.append(f"{resource['address']}: {'/'.join(actions)} {sorted(names - known) or sorted(names)}")
        seen |= {f"{resource['type']}.{name}" for name in names & known}
    print("dropped by the emulator, asserted by terraform test: " + ", ".join(sorted(seen)))
    if unexpected:
        sys.exit("applied, and not read back as applied:\n  " + "\n  ".join(unexpected))


main()
