import { describe, expect, it } from "vitest";
import { isPublicAddress } from "../../../src/ingest/fetch/guard-address.ts";

describe("isPublicAddress", () => {
  it.each([
    "1.1.1.1",
    "93.184.216.34",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::1111",
    "2a00:1450:4001::1",
    "::ffff:1.1.1.1",
    "64:ff9b::101:101",
  ])("lets %s be dialled", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ["this network", "0.0.0.0"],
    ["loopback", "127.8.9.10"],
    ["private", "10.1.2.3"],
    ["private", "172.16.0.1"],
    ["private", "172.31.255.255"],
    ["private", "192.168.1.1"],
    ["shared by carriers", "100.64.0.1"],
    ["link-local, where clouds keep their keys", "169.254.169.254"],
    ["for tests", "198.18.0.1"],
    ["for documents", "203.0.113.5"],
    ["multicast", "224.0.0.1"],
    ["reserved", "240.0.0.1"],
    ["broadcast", "255.255.255.255"],
    ["unspecified", "::"],
    ["loopback", "::1"],
    ["mapped loopback", "::ffff:127.0.0.1"],
    ["mapped private", "::ffff:a00:1"],
    ["compatible loopback", "::127.0.0.1"],
    ["NAT64 of private", "64:ff9b::10.0.0.1"],
    ["NAT64 of one's own", "64:ff9b:1::1"],
    ["6to4", "2002:7f00:1::"],
    ["Teredo", "2001:0:1::1"],
    ["unique local", "fd00::1"],
    ["link-local", "fe80::1%eth0"],
    ["multicast", "ff02::1"],
    ["for documents", "2001:db8::1"],
    ["no address", "news.example.kz"],
  ])("refuses %s: %s", (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
