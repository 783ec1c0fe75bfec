"""Which addresses the server may call on behalf of its users: public ones, and what the operator allowed.

Every outgoing connection to a user's URL (inputs, webhooks) resolves its host here and connects to the address that was
checked, so that a name that resolves differently a moment later gains nothing.
Special-purpose registries: RFC 6890, RFC 8190 and IANA's tables as `ipaddress` has them, plus what they leave open.
"""

from __future__ import annotations

import socket
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from maquette.errors import MaquetteError

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_REFUSED: tuple[Network, ...] = tuple(
    ip_network(network)
    for network in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "168.63.129.16/32",  # Azure's host, reachable from guests only, although the address is a public one
        "::/96", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16",
        "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    )
)  # fmt: skip
_NAT64 = ip_network("64:ff9b::/96")


class AddressRefused(MaquetteError):
    """The host has no address that we may call."""


def is_public(address: Address | str) -> bool:
    """Whether anyone on the internet could reach this address, so that calling it reveals nothing of our own network.

    Loopback, private, link-local (cloud metadata), carrier-grade NAT, multicast and reserved ranges are not; nor is an IPv6
    address that carries such an IPv4 address in it (mapped, NAT64) or tunnels to one (6to4, Teredo).
    """
    parsed = ip_address(address) if isinstance(address, str) else address
    if isinstance(parsed, IPv6Address):
        carried = parsed.ipv4_mapped or (IPv4Address(int(parsed) & 0xFFFFFFFF) if parsed in _NAT64 else None)
        if carried:
            return is_public(carried)
        if parsed.scope_id:
            return False
    return parsed.is_global and not any(parsed in network for network in _REFUSED if network.version == parsed.version)


@dataclass(frozen=True)
class Allowed:
    """What the operator lets us call although it is not public.

    hosts: lower-case names or addresses, optionally with `:port`. networks: any host with an address in one.
    """

    hosts: frozenset[str] = frozenset()
    networks: tuple[Network, ...] = field(default=())

    @classmethod
    def parse(cls, entries: Iterable[str]) -> Allowed:
        """From the setting: `name`, `name:port`, an address, or a network such as 192.168.0.0/16."""
        texts = [entry.strip().lower() for entry in entries if entry.strip()]
        return cls(frozenset(text for text in texts if "/" not in text), tuple(ip_network(text, strict=False) for text in texts if "/" in text))

    def permits(self, host: str, port: int, address: Address | str) -> bool:
        """Whether we may connect to this address for this host."""
        parsed = ip_address(address) if isinstance(address, str) else address
        name = host.lower().strip("[]").rstrip(".")
        named = name in self.hosts or f"{name}:{port}" in self.hosts or f"[{name}]:{port}" in self.hosts
        return named or is_public(parsed) or any(parsed in network for network in self.networks if network.version == parsed.version)


def permitted_addresses(host: str, port: int, allowed: Allowed) -> Sequence[str]:
    """Resolve a host and keep what we may connect to, in the resolver's order.

    Raises AddressRefused if one of its addresses is not permitted (a name that also points inside is not to be trusted),
    OSError if it does not resolve.
    """
    found = list(dict.fromkeys(str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
    if not found or not all(allowed.permits(host, port, address) for address in found):
        raise AddressRefused(f"{host} is not a public host. The operator can allow it with MAQUETTE_ALLOWED_HOSTS.")
    return found
