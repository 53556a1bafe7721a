import { Module } from '@nestjs/common';
import { Clock } from '../clock';
import { PlansService } from './plans.service';
import { ProgrammesResolver } from './programmes.resolver';

@Module({ providers: [Clock, PlansService, ProgrammesResolver], exports: [Clock, PlansService] })
export class PlansModule {}
